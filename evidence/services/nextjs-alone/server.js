// Starts the standalone server that next build writes; it reads HOSTNAME and PORT and stops on SIGTERM by itself.
// With WORKERS above 1 the primary process only forks workers and passes SIGTERM on to them.
import cluster from 'node:cluster';

const workers = Number(process.env.WORKERS);
if (cluster.isPrimary && workers > 1) {
  let stopping = false;
  for (let i = 0; i < workers; i++) cluster.fork();
  cluster.on('exit', () => {
    if (!stopping) process.exit(1);
  });
  process.on('SIGTERM', () => {
    stopping = true;
    Object.values(cluster.workers).forEach((worker) => worker.process.kill('SIGTERM'));
  });
} else {
  process.env.HOSTNAME = process.env.HOST;
  await import('./.next/standalone/server.js');
}

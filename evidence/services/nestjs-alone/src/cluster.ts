// With WORKERS above 1 the primary process only forks workers and passes SIGTERM on to them.
import cluster from 'node:cluster';

export function run(serve: () => Promise<void>) {
  const workers = Number(process.env.WORKERS);
  if (!cluster.isPrimary || workers <= 1) {
    void serve();
    return;
  }
  let stopping = false;
  for (let i = 0; i < workers; i++) cluster.fork();
  cluster.on('exit', () => {
    if (!stopping) process.exit(1);
  });
  process.on('SIGTERM', () => {
    stopping = true;
    Object.values(cluster.workers ?? {}).forEach((worker) => worker?.process.kill('SIGTERM'));
  });
}

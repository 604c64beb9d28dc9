// Hono on its Node.js adapter and nothing else. With WORKERS above 1 the primary process only forks workers.
import cluster from 'node:cluster';
import { setTimeout as sleep } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

function start() {
  const app = new Hono();

  app.get('/json', (c) => c.json({ message: 'Hello, World!', numbers: [1, 2, 3] }));

  app.get('/wait', async (c) => {
    await sleep(20);
    return c.json({ waited: 20 });
  });

  const server = serve({ fetch: app.fetch, hostname: process.env.HOST, port: Number(process.env.PORT) });

  process.on('SIGTERM', () => {
    server.close(() => process.exit(0));
    setTimeout(() => server.closeAllConnections(), 1000).unref();
  });
}

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
  start();
}

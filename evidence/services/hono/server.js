// Hono on its Node.js adapter, with zod through its validator; the adapter's WebSocket support needs ws.
// With WORKERS above 1 the primary process only forks workers and passes SIGTERM on to them.
import cluster from 'node:cluster';
import { setTimeout as sleep } from 'node:timers/promises';
import { serve, upgradeWebSocket } from '@hono/node-server';
import { zValidator } from '@hono/zod-validator';
import Database from 'better-sqlite3';
import { Hono } from 'hono';
import { WebSocketServer } from 'ws';
import { z } from 'zod';

const Order = z.object({
  customer: z.string().min(1).max(80),
  email: z.email(),
  lines: z
    .array(
      z.object({
        sku: z.string().min(1).max(20),
        quantity: z.int().min(1).max(99),
        price: z.int().min(0).max(1_000_000),
      }),
    )
    .min(1)
    .max(20),
});

function start() {
  const db = new Database(process.env.DATABASE, { readonly: true });
  const rowsOf = db.prepare('SELECT id, name, price FROM item WHERE category = ? ORDER BY id');

  const app = new Hono();

  app.get('/json', (c) => c.json({ message: 'Hello, World!', numbers: [1, 2, 3] }));

  app.get('/wait', async (c) => {
    await sleep(20);
    return c.json({ waited: 20 });
  });

  app.get('/rows', (c) => c.json({ rows: rowsOf.all(7) }));

  app.post('/orders', zValidator('json', Order), (c) => {
    const total = c.req.valid('json').lines.reduce((sum, line) => sum + line.quantity * line.price, 0);
    return c.json({ accepted: true, total });
  });

  app.get(
    '/ws',
    upgradeWebSocket(() => ({
      onMessage(event, ws) {
        ws.send(event.data);
      },
    })),
  );

  const sockets = new WebSocketServer({ noServer: true });
  const server = serve({
    fetch: app.fetch,
    hostname: process.env.HOST,
    port: Number(process.env.PORT),
    websocket: { server: sockets },
  });

  process.on('SIGTERM', () => {
    server.close(() => process.exit(0));
    sockets.clients.forEach((socket) => socket.terminate());
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

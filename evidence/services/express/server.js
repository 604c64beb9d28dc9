// Express 5 with zod for validation and ws beside it, as Express has no WebSocket of its own.
// With WORKERS above 1 the primary process only forks workers and passes SIGTERM on to them.
import cluster from 'node:cluster';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import express from 'express';
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

function serve() {
  const db = new Database(process.env.DATABASE, { readonly: true });
  const rowsOf = db.prepare('SELECT id, name, price FROM item WHERE category = ? ORDER BY id');

  const app = express();
  app.use(express.json());

  app.get('/json', (req, res) => {
    res.json({ message: 'Hello, World!', numbers: [1, 2, 3] });
  });

  app.get('/wait', async (req, res) => {
    await sleep(20);
    res.json({ waited: 20 });
  });

  app.get('/rows', (req, res) => {
    res.json({ rows: rowsOf.all(7) });
  });

  app.post('/orders', (req, res) => {
    const order = Order.safeParse(req.body);
    if (!order.success) {
      return res.status(400).json({ errors: order.error.issues });
    }
    const total = order.data.lines.reduce((sum, line) => sum + line.quantity * line.price, 0);
    res.json({ accepted: true, total });
  });

  const server = app.listen(Number(process.env.PORT), process.env.HOST, (error) => {
    if (error) throw error;
  });

  const sockets = new WebSocketServer({ server, path: '/ws' });
  sockets.on('connection', (socket) => {
    socket.on('error', console.error);
    socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary }));
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
  serve();
}

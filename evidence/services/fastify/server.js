// Fastify with its built-in JSON schemas: they validate bodies and also write the answers, as the documentation advises.
// Coercion of types is off, so that "2" is no quantity. With WORKERS above 1 the primary only forks workers.
import cluster from 'node:cluster';
import { setTimeout as sleep } from 'node:timers/promises';
import websocket from '@fastify/websocket';
import Database from 'better-sqlite3';
import Fastify from 'fastify';

const integer = { type: 'integer' };
const string = { type: 'string' };
const answer = (properties) => ({ response: { 200: { type: 'object', properties } } });

const jsonSchema = answer({ message: string, numbers: { type: 'array', items: integer } });
const waitSchema = answer({ waited: integer });
const rowsSchema = answer({
  rows: {
    type: 'array',
    items: { type: 'object', properties: { id: integer, name: string, price: integer } },
  },
});
const orderSchema = {
  ...answer({ accepted: { type: 'boolean' }, total: integer }),
  body: {
    type: 'object',
    required: ['customer', 'email', 'lines'],
    properties: {
      customer: { type: 'string', minLength: 1, maxLength: 80 },
      email: { type: 'string', format: 'email' },
      lines: {
        type: 'array',
        minItems: 1,
        maxItems: 20,
        items: {
          type: 'object',
          required: ['sku', 'quantity', 'price'],
          properties: {
            sku: { type: 'string', minLength: 1, maxLength: 20 },
            quantity: { type: 'integer', minimum: 1, maximum: 99 },
            price: { type: 'integer', minimum: 0, maximum: 1_000_000 },
          },
        },
      },
    },
  },
};

async function serve() {
  const db = new Database(process.env.DATABASE, { readonly: true });
  const rowsOf = db.prepare('SELECT id, name, price FROM item WHERE category = ? ORDER BY id');

  const app = Fastify({ ajv: { customOptions: { coerceTypes: false } } });
  await app.register(websocket);

  app.get('/json', { schema: jsonSchema }, async () => ({ message: 'Hello, World!', numbers: [1, 2, 3] }));

  app.get('/wait', { schema: waitSchema }, async () => {
    await sleep(20);
    return { waited: 20 };
  });

  app.get('/rows', { schema: rowsSchema }, async () => ({ rows: rowsOf.all(7) }));

  app.post('/orders', { schema: orderSchema }, async (request) => {
    const total = request.body.lines.reduce((sum, line) => sum + line.quantity * line.price, 0);
    return { accepted: true, total };
  });

  app.get('/ws', { websocket: true }, (socket) => {
    socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary }));
  });

  process.on('SIGTERM', async () => {
    await app.close();
    process.exit(0);
  });
  await app.listen({ port: Number(process.env.PORT), host: process.env.HOST });
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
  await serve();
}

// Fastify and nothing else; a schema writes the answer, as its documentation advises. With WORKERS above 1 the primary
// process only forks workers.
import cluster from 'node:cluster';
import { setTimeout as sleep } from 'node:timers/promises';
import Fastify from 'fastify';

const integer = { type: 'integer' };
const answer = (properties) => ({ response: { 200: { type: 'object', properties } } });
const jsonSchema = answer({ message: { type: 'string' }, numbers: { type: 'array', items: integer } });
const waitSchema = answer({ waited: integer });

async function serve() {
  const app = Fastify();

  app.get('/json', { schema: jsonSchema }, async () => ({ message: 'Hello, World!', numbers: [1, 2, 3] }));

  app.get('/wait', { schema: waitSchema }, async () => {
    await sleep(20);
    return { waited: 20 };
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

// NestJS on Express, its usual adapter, and nothing else.
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { run } from './cluster.js';

async function bootstrap() {
  const app = await NestFactory.create(AppModule, {
    logger: ['error', 'warn'],
    forceCloseConnections: true,
  });
  app.enableShutdownHooks();
  await app.listen(Number(process.env.PORT), process.env.HOST ?? '127.0.0.1');
}

run(bootstrap);

import { setTimeout as sleep } from 'node:timers/promises';
import { Controller, Get } from '@nestjs/common';

@Controller()
export class AppController {
  @Get('json')
  json() {
    return { message: 'Hello, World!', numbers: [1, 2, 3] };
  }

  @Get('wait')
  async wait() {
    await sleep(20);
    return { waited: 20 };
  }
}

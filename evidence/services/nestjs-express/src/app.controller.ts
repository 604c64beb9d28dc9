import { setTimeout as sleep } from 'node:timers/promises';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { AppService } from './app.service.js';
import { OrderDto } from './order.dto.js';

@Controller()
export class AppController {
  constructor(private readonly service: AppService) {}

  @Get('json')
  json() {
    return { message: 'Hello, World!', numbers: [1, 2, 3] };
  }

  @Get('wait')
  async wait() {
    await sleep(20);
    return { waited: 20 };
  }

  @Get('rows')
  async rows() {
    return { rows: await this.service.rows(7) };
  }

  @Post('orders')
  @HttpCode(200)
  order(@Body() order: OrderDto) {
    return { accepted: true, total: this.service.total(order) };
  }
}

import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Item } from './item.entity.js';
import { OrderDto } from './order.dto.js';

@Injectable()
export class AppService {
  constructor(@InjectRepository(Item) private readonly items: Repository<Item>) {}

  rows(category: number) {
    return this.items.find({
      select: { id: true, name: true, price: true },
      where: { category },
      order: { id: 'ASC' },
    });
  }

  total(order: OrderDto) {
    return order.lines.reduce((sum, line) => sum + line.quantity * line.price, 0);
  }
}

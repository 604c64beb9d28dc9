import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity()
export class Item {
  @PrimaryColumn()
  id: number;

  @Index()
  @Column()
  category: number;

  @Column()
  name: string;

  @Column()
  price: number;
}

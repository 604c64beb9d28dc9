import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEmail,
  IsInt,
  IsObject,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

export class LineDto {
  @IsString()
  @Length(1, 20)
  sku: string;

  @IsInt()
  @Min(1)
  @Max(99)
  quantity: number;

  @IsInt()
  @Min(0)
  @Max(1_000_000)
  price: number;
}

export class OrderDto {
  @IsString()
  @Length(1, 80)
  customer: string;

  @IsEmail()
  email: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => LineDto)
  lines: LineDto[];
}

import { z } from 'zod';

export const Order = z.object({
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

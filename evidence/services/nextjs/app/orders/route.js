import { Order } from '../../lib/order.js';

export async function POST(request) {
  const body = await request.json().catch(() => undefined);
  const order = Order.safeParse(body);
  if (!order.success) {
    return Response.json({ errors: order.error.issues }, { status: 400 });
  }
  const total = order.data.lines.reduce((sum, line) => sum + line.quantity * line.price, 0);
  return Response.json({ accepted: true, total });
}

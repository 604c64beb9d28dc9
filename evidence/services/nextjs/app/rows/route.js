import { rowsOf } from '../../lib/database.js';

export const dynamic = 'force-dynamic';

export function GET() {
  return Response.json({ rows: rowsOf(7) });
}

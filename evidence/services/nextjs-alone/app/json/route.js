export const dynamic = 'force-dynamic';

export function GET() {
  return Response.json({ message: 'Hello, World!', numbers: [1, 2, 3] });
}

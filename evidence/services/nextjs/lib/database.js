import Database from 'better-sqlite3';

let statement;

// Opened with the first request: the build loads this file without a database.
export function rowsOf(category) {
  statement ??= new Database(process.env.DATABASE, { readonly: true }).prepare(
    'SELECT id, name, price FROM item WHERE category = ? ORDER BY id',
  );
  return statement.all(category);
}

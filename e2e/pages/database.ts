import { join } from 'node:path';
import Database from 'better-sqlite3';

/** What a plain SQL question answers, asked beside the running program: the witness for what the screen says. */
export function rowsOf(dataFolder: string, sql: string, ...values: readonly unknown[]): readonly unknown[] {
  const database = new Database(join(dataFolder, 'desk.sqlite'), { readonly: true, fileMustExist: true });
  try {
    return database.prepare(sql).all(...values);
  } finally {
    database.close();
  }
}

/** The single number that a question answers. */
export function numberOf(dataFolder: string, sql: string, ...values: readonly unknown[]): number {
  const [row] = rowsOf(dataFolder, sql, ...values);
  const [value] = Object.values(row ?? {});
  if (typeof value !== 'number') throw new Error(`no number came of: ${sql}`);
  return value;
}

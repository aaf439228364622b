import type { Sqlite } from './open.ts';
import { prepared } from './statements.ts';

/**
 * A mark that differs once anything was written to the database, by this connection or another one. Whoever keeps what follows
 * from the records keeps it with this.
 */
export function stateMark(sqlite: Sqlite): string {
  const own = prepared(sqlite, 'SELECT total_changes()').pluck().get();
  const others = prepared(sqlite, 'PRAGMA data_version').pluck().get();
  return `${own} ${others}`;
}

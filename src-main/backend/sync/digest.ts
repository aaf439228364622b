import { createHash } from 'node:crypto';
import { allShapes } from '../changes/fields.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import { numbersOf } from './numbers.ts';

/**
 * A hash of every record with its values and versions. Two devices that hold the same changes have the same digest, in
 * whatever order the changes came (sync rule 2).
 */
export function digestOf(sqlite: Sqlite): string {
  const hash = createHash('sha256');
  const numbers = numbersOf(sqlite);
  for (const shape of allShapes()) {
    const columns = [...shape.fields.values()].map(({ column }) => column);
    const text = `SELECT id, clock, ${columns.join(', ')} FROM ${shape.table} ORDER BY id`;
    for (const [id, clock, ...values] of prepared(sqlite, text).raw().iterate() as IterableIterator<
      readonly [string, Buffer, ...unknown[]]
    >) {
      hash.update(JSON.stringify([shape.kind, id, numbers.carriedClock(clock), values]));
    }
  }
  return hash.digest('hex');
}

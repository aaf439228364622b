import { openRowClock } from '#shared/domain/row-clock.ts';
import type { Sqlite } from '../../database/open.ts';
import { prepared } from '../../database/statements.ts';

/** Whether anything was ever erased here: most offices never ask further. */
export function hasErased(sqlite: Sqlite): boolean {
  return prepared(sqlite, 'SELECT 1 FROM erased LIMIT 1').get() !== undefined;
}

/** The erased people on whom a record hung, or whom it ever named. */
export function erasedPeople(sqlite: Sqlite, record: string): readonly string[] {
  return prepared(sqlite, 'SELECT person FROM erased WHERE record = ?').pluck().all(record) as readonly string[];
}

export interface Reached {
  readonly kind: string;
  readonly record: string;
  readonly person: string;
}

/** Remembers that an erasure reached a record. @returns whether that is new */
export function noteErased(sqlite: Sqlite, { record, kind, person }: Reached, now: number): boolean {
  const text = 'INSERT INTO erased (record, kind, person, erased_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING';
  return prepared(sqlite, text).run(record, kind, person, now).changes > 0;
}

/**
 * Whether a device had carried out a person's erasure when it made a change: its own receipt, which it wrote in its own order, tells.
 * @param device a number of this database's `ref`
 */
export function hadHeard(
  sqlite: Sqlite,
  person: string,
  { device, stamp }: { device: number; stamp: number },
): boolean {
  const text = `SELECT r.clock FROM erasure o JOIN erasure_receipt r ON r.erasure_id = o.id JOIN ref d ON d.value = r.device_id
    WHERE o.record = ? AND d.n = ?`;
  const clocks = prepared(sqlite, text).pluck().all(person, device) as readonly Buffer[];
  return clocks.some((clock) => {
    const { created } = openRowClock(clock);
    return created.device === device && created.stamp < stamp;
  });
}

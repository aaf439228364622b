import { allShapes, type Shape } from '../changes/fields.ts';
import type { Sqlite } from '../database/open.ts';

/**
 * Fails every write to a synced table that the change log does not hold (sync rule 1). The writer logs before it writes, so
 * at the time of the write each changed field must stand in a log row of the record with the same value.
 */
export function guardWrites(sqlite: Sqlite): void {
  for (const shape of allShapes()) {
    for (const [event, condition] of conditions(shape)) {
      sqlite.exec(`CREATE TEMP TRIGGER guard_${shape.table}_${event} AFTER ${event} ON main.${shape.table}
        WHEN ${condition}
        BEGIN SELECT RAISE(ABORT, 'write to ${shape.table} that the change log does not hold'); END`);
    }
  }
}

function conditions(shape: Shape): readonly (readonly [string, string])[] {
  const fields = [...shape.fields.values()];
  const unlogged = (name: string, column: string) => `NOT EXISTS (SELECT 1 FROM main.chg
    WHERE record = unhex(replace(NEW.id, '-', '')) AND json_extract(patch, '$.${name}') IS NEW.${column}
    AND (NEW.${column} IS NULL OR json_type(patch, '$.${name}') IS NOT NULL))`;
  const inserted = fields.map((f) => `(NEW.${f.column} IS NOT NULL AND ${unlogged(f.name, f.column)})`);
  const updated = fields.map((f) => `(NEW.${f.column} IS NOT OLD.${f.column} AND ${unlogged(f.name, f.column)})`);
  return [
    ['INSERT', inserted.join(' OR ')],
    ['UPDATE', updated.join(' OR ')],
    ['DELETE', '1'],
  ];
}

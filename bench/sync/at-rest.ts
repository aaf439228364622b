import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { allShapes } from '../../src-main/backend/changes/fields.ts';
import type { Sqlite } from '../../src-main/backend/database/open.ts';
import type { CarriedChange } from '../../src-main/backend/sync/index.ts';
import { type Figure, times } from '../harness.ts';
import { countFields, creationsOf, historyOfCases } from './history.ts';
import { emptyOffice } from './office.ts';

/** What only the tracking needs: an untracked database has neither these tables nor the row clocks. */
const TRACKING = ['chg', 'quarantine', 'conflict', 'operation', 'ref'] as const;

/**
 * Figure 4: bytes on the disk for each field that is stored, with the log of all that led there, beside the same records with the
 * same indexes and without log or clocks. Both are packed by VACUUM. The log grows with every edit, the records do not: the
 * target is about records as they were made.
 */
export function measureAtRest(cases: number): readonly Figure[] {
  const history = historyOfCases(cases);
  const made = compareSizes(creationsOf(history));
  const edited = compareSizes(history);
  return [
    {
      number: '4a',
      what: `bytes per stored field, log included, ${made.what}`,
      ...made.shown,
      target: '<= 2x',
      holds: made.ratio <= 2,
    },
    {
      number: '4b',
      what: `the same after edits, ${edited.what}`,
      ...edited.shown,
      target: '(information)',
      holds: true,
    },
  ];
}

function compareSizes(history: readonly CarriedChange[]) {
  const office = emptyOffice(1);
  const folder = mkdtempSync(join(tmpdir(), 'ejrc-bench-'));
  try {
    office.receive(history);
    const fields = countStored(office.sqlite);
    const tracked = packedSize(office.sqlite, join(folder, 'tracked.sqlite'));
    const copy = untrackedCopy(office.sqlite, join(folder, 'copy.sqlite'));
    const untracked = packedSize(copy, join(folder, 'untracked.sqlite'));
    copy.close();
    const perField = (size: number): string => `${(size / fields).toFixed(0)} B`;
    return {
      what: `${fields} fields by ${countFields(history)} changes`,
      ratio: tracked / untracked,
      shown: { ours: perField(tracked), peer: `untracked ${perField(untracked)}`, ratio: times(tracked / untracked) },
    };
  } finally {
    office.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Fields that hold something. */
function countStored(sqlite: Sqlite): number {
  const counts = allShapes().map(({ table, fields }) => {
    const columns = [...fields.values()].map(({ column }) => `count(${column})`).join(' + ');
    return sqlite.prepare(`SELECT ${columns} FROM ${table}`).pluck().get() as number;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

/** A copy in which nothing is tracked. */
function untrackedCopy(sqlite: Sqlite, path: string): Sqlite {
  sqlite.prepare('VACUUM INTO ?').run(path);
  const copy = new Database(path);
  for (const table of TRACKING) copy.exec(`DROP TABLE ${table}`);
  for (const { table } of allShapes()) copy.exec(`ALTER TABLE ${table} DROP COLUMN clock`);
  return copy;
}

function packedSize(sqlite: Sqlite, path: string): number {
  sqlite.prepare('VACUUM INTO ?').run(path);
  return statSync(path).size;
}

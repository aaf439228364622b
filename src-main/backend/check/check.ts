import { existsSync } from 'node:fs';
import { allShapes, type Field, type Shape, type Stored } from '../changes/fields.ts';
import { changesOfRecord } from '../changes/log.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { checkFacts, type FactsFinding } from '../reports/index.ts';
import { checkIndex, type IndexFinding } from '../search/index.ts';
import { standingEdits } from '../sync/index.ts';

/** Something that is not as it must be; `details` names records by id, never by content. */
export interface Finding {
  readonly code:
    | IndexFinding['code']
    | FactsFinding['code']
    | 'database_damaged'
    | 'index_damaged'
    | 'row_differs_from_log'
    | 'row_missing'
    | 'file_missing'
    | 'file_damaged';
  readonly details: string;
}

type Reader = Pick<Context, 'sqlite' | 'files'>;

/** Checks the database's own structure, every record against the change log, in the index and in the facts that figures are made of, and every file against its hash. */
export function checkOffice(context: Reader, onProgress: (done: number) => void = () => {}): readonly Finding[] {
  const findings = [...integrity(context)];
  if (findings.some(({ code }) => code === 'database_damaged')) return findings;
  let done = 0;
  for (const shape of allShapes()) {
    for (const id of context.sqlite
      .prepare(`SELECT id FROM ${shape.table}`)
      .pluck()
      .iterate() as IterableIterator<string>) {
      const field = firstDifference(context, shape, id);
      if (field !== undefined) findings.push({ code: 'row_differs_from_log', details: `${shape.kind} ${id} ${field}` });
      done += 1;
      if (done % 1000 === 0) onProgress(done);
    }
    findings.push(...missingRows(context, shape));
  }
  const isIndexSound = !findings.some(({ code }) => code === 'index_damaged');
  return [...findings, ...files(context), ...(isIndexSound ? checkIndex(context) : []), ...checkFacts(context.sqlite)];
}

/** What SQLite says of a virtual table's parts: they follow from the records and can be made anew. */
const INDEX = /\bsearch_(?:text|inner)\b/;

function integrity({ sqlite }: Reader): readonly Finding[] {
  const lines = sqlite.prepare('PRAGMA integrity_check(20)').pluck().all() as readonly string[];
  const wrong = lines.filter((line) => line !== 'ok');
  return wrong.map((line) => ({ code: INDEX.test(line) ? 'index_damaged' : 'database_damaged', details: line }));
}

/** The name of the first field whose stored value is not what the log gives, or undefined. */
function firstDifference({ sqlite }: Reader, shape: Shape, id: string): string | undefined {
  const logged = standingEdits(sqlite, shape, changesOfRecord(sqlite, id));
  const row = prepared(sqlite, `SELECT * FROM ${shape.table} WHERE id = ?`).get(id) as Readonly<Record<string, Stored>>;
  // A field that the record's maker did not know has its initial value.
  const expected = ({ name, initial }: Field): Stored => logged.get(name)?.value ?? (logged.has(name) ? null : initial);
  return [...shape.fields.values()].find((field) => expected(field) !== row[field.column])?.name;
}

function missingRows({ sqlite }: Reader, shape: Shape): readonly Finding[] {
  const text = `SELECT DISTINCT lower(hex(c.record)) FROM chg c JOIN ref k ON k.n = c.kind WHERE k.value = ? AND c.base IS NULL
    AND NOT EXISTS (SELECT 1 FROM ${shape.table} t WHERE t.id = lower(
      substr(hex(c.record), 1, 8) || '-' || substr(hex(c.record), 9, 4) || '-' || substr(hex(c.record), 13, 4) || '-' ||
      substr(hex(c.record), 17, 4) || '-' || substr(hex(c.record), 21)))`;
  const ids = sqlite.prepare(text).pluck().all(shape.kind) as readonly string[];
  return ids.map((id) => ({ code: 'row_missing', details: `${shape.kind} ${id}` }));
}

function files({ sqlite, files: store }: Reader): readonly Finding[] {
  const hashes = sqlite
    .prepare('SELECT DISTINCT hash FROM file WHERE deleted_at IS NULL')
    .pluck()
    .all() as readonly string[];
  return hashes.flatMap((hash): readonly Finding[] => {
    if (!existsSync(store.pathOf(hash))) return [{ code: 'file_missing', details: hash }];
    try {
      store.get(hash, hash);
      return [];
    } catch {
      return [{ code: 'file_damaged', details: hash }];
    }
  });
}

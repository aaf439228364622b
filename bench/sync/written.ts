import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Statement } from 'better-sqlite3';
import { openDatabase, type Sqlite } from '../../src-main/backend/database/open.ts';
import { prepared } from '../../src-main/backend/database/statements.ts';
import { ROOT } from '../data.ts';
import type { Office } from './office.ts';

/** A statement that wrote something, with its values. */
type Written = readonly [text: string, values: readonly unknown[]];

/**
 * Notes what a database writes from now on. Before the first statement is prepared that is to be noted.
 * @returns takes what was written since it was asked last
 */
export function noteWrites(sqlite: Sqlite): () => readonly Written[] {
  let noted: Written[] = [];
  const prepare = sqlite.prepare.bind(sqlite);
  sqlite.prepare = ((text: string) => {
    const statement = prepare(text) as Statement;
    if (statement.readonly) return statement;
    const run = statement.run.bind(statement);
    statement.run = (...values: unknown[]) => {
      noted.push([text, values]);
      return run(...values);
    };
    return statement;
  }) as Sqlite['prepare'];
  return () => {
    const taken = noted;
    noted = [];
    return taken;
  };
}

/** The limit of a merge: a copy of an office in which the same rows are written again, without a look at what stands there. */
export interface Copy {
  /** In one durable transaction. */
  readonly write: (rows: readonly Written[]) => void;
  readonly close: () => void;
}

export function copyOf({ sqlite, dataDir }: Office): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'ejrc-bench-'));
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  cpSync(dataDir, folder, { recursive: true });
  const copy = openDatabase({ dataDir: folder, migrationsDir: join(ROOT, 'db', 'migrations') });
  const write = copy.transaction((rows: readonly Written[]) => {
    for (const [text, values] of rows) prepared(copy, text).run(...values);
  });
  return {
    write: (rows) => void write.immediate(rows),
    close: () => {
      copy.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

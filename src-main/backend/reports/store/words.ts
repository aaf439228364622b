import type { Sqlite } from '../../database/open.ts';
import { prepared } from '../../database/statements.ts';

/** Numbers for texts, given at first use. Belongs into the transaction that keeps them. */
export interface Words {
  /** A code's number; 0 for none. */
  readonly word: (value: string | null) => number;
  /** An organisation's number, by its id; 0 for none. */
  readonly organisation: (id: string | null) => number;
}

/** Remembers what it gave: for one transaction, because a number that was rolled back is given to another text. */
export function wordsOf(sqlite: Sqlite): Words {
  return { word: numbersOf(sqlite, 'fact_word', 'value'), organisation: numbersOf(sqlite, 'fact_organisation', 'id') };
}

function numbersOf(sqlite: Sqlite, table: string, column: string): (value: string | null) => number {
  const known = new Map<string, number>();
  const find = prepared(sqlite, `SELECT n FROM ${table} WHERE ${column} = ?`).pluck();
  const give = prepared(sqlite, `INSERT INTO ${table} (${column}) VALUES (?)`);
  return (value) => {
    if (value === null || value === '') return 0;
    const before = known.get(value) ?? (find.get(value) as number | undefined);
    const n = before ?? Number(give.run(value).lastInsertRowid);
    known.set(value, n);
    return n;
  };
}

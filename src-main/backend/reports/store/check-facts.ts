import type { Sqlite } from '../../database/open.ts';
import { prepared } from '../../database/statements.ts';
import { type CaseFacts, packed } from './facts.ts';
import { isBehind, STEP } from './follow.ts';
import { allEntries } from './pages.ts';
import { factsReader } from './read-facts.ts';
import type { Words } from './words.ts';

/** A case of which the facts do not say what its records say. */
export interface FactsFinding {
  readonly code: 'facts_differ';
  /** Names records by id, never by content. */
  readonly details: string;
}

/** Compares the facts with every case. Facts that are still being made, or have not followed the last edits, are not wrong. */
export function checkFacts(sqlite: Sqlite): readonly FactsFinding[] {
  if (isBehind(sqlite)) return [];
  const kept = allEntries(sqlite);
  let [held] = [kept.next()];
  const findings: FactsFinding[] = [];
  const differs = (id: string) => findings.push({ code: 'facts_differ', details: `inquiry ${id}` });
  for (const { id, entry } of expected(sqlite)) {
    while (held.done !== true && held.value[0] < id) {
      differs(held.value[0]);
      held = kept.next();
    }
    const isHeld = held.done !== true && held.value[0] === id;
    if (!isHeld || !equal(held.value?.[1], entry)) differs(id);
    if (isHeld) held = kept.next();
  }
  for (; held.done !== true; held = kept.next()) differs(held.value[0]);
  return findings;
}

const equal = (held: Int32Array | undefined, entry: Int32Array): boolean =>
  held !== undefined && held.length === entry.length && entry.every((number, at) => held[at] === number);

/** What the records say, in the order of the cases' ids. */
function* expected(sqlite: Sqlite): Generator<{ readonly id: string; readonly entry: Int32Array }> {
  const read = factsReader(sqlite, knownWords(sqlite));
  const text = `SELECT id FROM inquiry WHERE id > ? ORDER BY id LIMIT ${STEP}`;
  for (let after = ''; ; ) {
    const ids = prepared(sqlite, text).pluck().all(after) as readonly string[];
    const facts = new Map(read(ids).map((one: CaseFacts) => [one.id, packed(one)]));
    for (const id of ids) {
      const entry = facts.get(id);
      if (entry !== undefined) yield { id, entry };
    }
    const last = ids.at(-1);
    if (last === undefined) return;
    after = last;
  }
}

/** Gives no numbers: a word that has none differs from all that are kept. */
function knownWords(sqlite: Sqlite): Words {
  const numberOf = (table: string, column: string) => (value: string | null) => {
    if (value === null || value === '') return 0;
    const n = prepared(sqlite, `SELECT n FROM ${table} WHERE ${column} = ?`).pluck().get(value);
    return (n as number | undefined) ?? -1;
  };
  return { word: numberOf('fact_word', 'value'), organisation: numberOf('fact_organisation', 'id') };
}

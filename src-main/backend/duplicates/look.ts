import { type DuplicateScore, SHOWN_FROM } from '#shared/domain/duplicates/index.ts';
import { recordBytes } from '../changes/refs.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import { apartId } from '../merges/index.ts';
import { type DuplicateKind, scorePair } from './facts.ts';
import { keyNumbers, whoMeets } from './meet.ts';
import type { Profiles } from './profiles.ts';

/** Of one record so many pairs are kept at most, the likeliest. */
const KEPT = 20;

/** Works out anew by what a record meets others and with whom it may be one. @returns whether its pairs are others now */
export function lookAt(sqlite: Sqlite, profiles: Profiles, kind: DuplicateKind, id: string): boolean {
  profiles.forget(id);
  const before = pairsOf(sqlite, id);
  dropRecord(sqlite, id);
  const profile = profiles.get(kind, id);
  if (profile === null) return before > 0;
  const numbers = keyNumbers(profile);
  const likely = whoMeets(sqlite, numbers, id)
    .flatMap((other): readonly (readonly [string, DuplicateScore])[] => {
      const met = profiles.get(kind, other);
      if (met === null) return [];
      const judged = scorePair(profile, met);
      return judged.score >= SHOWN_FROM ? [[other, judged]] : [];
    })
    .toSorted(([, a], [, b]) => b.score - a.score)
    .slice(0, KEPT);
  const bytes = recordBytes(id);
  for (const number of new Set(numbers)) {
    prepared(sqlite, 'INSERT INTO duplicate_key (key, record) VALUES (?, ?)').run(number, bytes);
  }
  for (const [other, judged] of likely) notePair(sqlite, kind, id, other, judged);
  return before > 0 || likely.length > 0;
}

/** Forgets what was worked out of a record. */
export function dropRecord(sqlite: Sqlite, id: string): void {
  prepared(sqlite, 'DELETE FROM duplicate_key WHERE record = ?').run(recordBytes(id));
  prepared(sqlite, 'DELETE FROM duplicate_pair WHERE first = ?').run(id);
  prepared(sqlite, 'DELETE FROM duplicate_pair WHERE second = ?').run(id);
}

function pairsOf(sqlite: Sqlite, id: string): number {
  const text =
    'SELECT (SELECT count(*) FROM duplicate_pair WHERE first = @id) + (SELECT count(*) FROM duplicate_pair WHERE second = @id)';
  return prepared(sqlite, text).pluck().get({ id }) as number;
}

function notePair(sqlite: Sqlite, kind: DuplicateKind, id: string, other: string, judged: DuplicateScore): void {
  const [first, second] = id < other ? [id, other] : [other, id];
  const agreeing = judged.evidence.filter(({ points }) => points > 0).map(({ code }) => code);
  const text = `INSERT INTO duplicate_pair (first, second, kind, score, reasons, apart) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET score = excluded.score, reasons = excluded.reasons`;
  prepared(sqlite, text).run(first, second, kind, judged.score, ` ${agreeing.join(' ')} `, apartId(first, second));
}

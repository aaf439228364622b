import { deleteMeta, getMeta, setMeta } from '../database/meta.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import { type Changed, changedSince, noteAllRead, noteRead, type Read } from './changed.ts';
import { DUPLICATE_KINDS, type DuplicateKind } from './facts.ts';
import { lookAt } from './look.ts';
import { createProfiles } from './profiles.ts';

/** What was worked out by other rules than these is worked out anew. */
const RULES = '1';
const RULES_KEY = 'duplicates.rules';
const SCAN_KEY = 'duplicates.scan';

/** How far the first looking through is: null once all was looked at. */
export interface Scan {
  readonly kind: DuplicateKind;
  /** Ids up to this one were looked at. */
  readonly after: string;
  readonly done: number;
}

/** What is left to look at, worked off piece by piece. */
export interface Pass {
  /**
   * Looks at records for so many milliseconds, and at so many at least, one unless told.
   * @returns whether something is left, and whether pairs changed
   */
  readonly work: (ms: number, atLeast?: number) => { readonly isDone: boolean; readonly hasChanged: boolean };
  readonly scan: () => Scan | null;
}

export function createPass(sqlite: Sqlite): Pass {
  const profiles = createProfiles(sqlite);
  let changed: Changed = new Map();
  let read: Read = new Map();

  /** One record, or one step in what is to be looked at. @returns null when nothing is left */
  const step = (): boolean | null => {
    const [next] = changed;
    if (next !== undefined) {
      changed.delete(next[0]);
      const hasChanged = lookAt(sqlite, profiles, next[1], next[0]);
      if (changed.size === 0) noteRead(sqlite, read);
      return hasChanged;
    }
    ({ changed, read } = changedSince(sqlite));
    if (read.size === 0) return scanStep(sqlite, (kind, id) => lookAt(sqlite, profiles, kind, id));
    if (changed.size === 0) noteRead(sqlite, read);
    return false;
  };

  const work = sqlite.transaction((ms: number, atLeast: number) => {
    begin(sqlite);
    const until = performance.now() + ms;
    let hasChanged = false;
    for (let steps = 1; ; steps += 1) {
      const did = step();
      if (did === null) return { isDone: true, hasChanged };
      hasChanged ||= did;
      if (steps >= atLeast && performance.now() >= until) return { isDone: false, hasChanged };
    }
  });
  return {
    work: (ms, atLeast = 1) => {
      try {
        return work.immediate(ms, atLeast);
      } catch (error) {
        // What was taken out of memory was not done.
        changed = new Map();
        profiles.clear();
        throw error;
      }
    },
    scan: () => scanOf(sqlite),
  };
}

/** By new rules, or never looked at: from the beginning. */
function begin(sqlite: Sqlite): void {
  if (getMeta(sqlite, RULES_KEY) === RULES) return;
  for (const table of ['duplicate_key', 'duplicate_pair']) {
    prepared(sqlite, `DELETE FROM ${table}`).run();
  }
  noteAllRead(sqlite);
  setMeta(sqlite, SCAN_KEY, JSON.stringify({ kind: DUPLICATE_KINDS[0], after: '', done: 0 } satisfies Scan));
  setMeta(sqlite, RULES_KEY, RULES);
}

function scanOf(sqlite: Sqlite): Scan | null {
  const text = getMeta(sqlite, SCAN_KEY);
  return text === undefined ? null : (JSON.parse(text) as Scan);
}

/** The next record of the first looking through. @returns null when there is none */
function scanStep(sqlite: Sqlite, look: (kind: DuplicateKind, id: string) => boolean): boolean | null {
  const scan = scanOf(sqlite);
  if (scan === null) return null;
  const text = `SELECT id FROM ${scan.kind} WHERE id > ? AND deleted_at IS NULL ORDER BY id LIMIT 1`;
  const id = prepared(sqlite, text).pluck().get(scan.after) as string | undefined;
  if (id !== undefined) {
    setMeta(sqlite, SCAN_KEY, JSON.stringify({ ...scan, after: id, done: scan.done + 1 } satisfies Scan));
    return look(scan.kind, id);
  }
  const following = DUPLICATE_KINDS[DUPLICATE_KINDS.indexOf(scan.kind) + 1];
  if (following === undefined) deleteMeta(sqlite, SCAN_KEY);
  else setMeta(sqlite, SCAN_KEY, JSON.stringify({ ...scan, kind: following, after: '' } satisfies Scan));
  return false;
}

import { deleteMeta, getMeta, setMeta } from '../../database/meta.ts';
import type { Sqlite } from '../../database/open.ts';
import { valuesOf } from '../well-formed.ts';

/** What an erasure leaves to do outside of its transaction, noted inside of it, so that no crash forgets it. */
const PURGE = 'purge-due';
const CONTENTS = 'contents-due';

/** Values were taken out: the file still holds their bytes in pages that are free. */
export function notePurge(sqlite: Sqlite): void {
  setMeta(sqlite, PURGE, 'yes');
}

/** A file's change named this content; whether nothing else needs it is seen when it is deleted. */
export function noteContent(sqlite: Sqlite, patch: string): void {
  const hash = valuesOf(patch)?.hash;
  if (typeof hash !== 'string' || hash === '') return;
  setMeta(sqlite, CONTENTS, JSON.stringify([...new Set([...contentsDue(sqlite), hash])]));
}

/** The contents that are to be deleted unless something else needs them. */
export function contentsDue(sqlite: Sqlite): readonly string[] {
  return JSON.parse(getMeta(sqlite, CONTENTS) ?? '[]') as readonly string[];
}

export function isPurgeDue(sqlite: Sqlite): boolean {
  return getMeta(sqlite, PURGE) !== undefined;
}

export function contentsDone(sqlite: Sqlite): void {
  deleteMeta(sqlite, CONTENTS);
}

export function purgeDone(sqlite: Sqlite): void {
  deleteMeta(sqlite, PURGE);
}

import type { Sqlite } from '../database/open.ts';
import { type DuplicateKind, type Profile, profileOf } from './facts.ts';

/** What was last compared, by id: namesakes are looked at again and again while many records are gone through. */
export interface Profiles {
  readonly get: (kind: DuplicateKind, id: string) => Profile | null;
  /** The record may have changed. */
  readonly forget: (id: string) => void;
  readonly clear: () => void;
}

const KEPT = 5000;

export function createProfiles(sqlite: Sqlite): Profiles {
  const kept = new Map<string, Profile | null>();
  return {
    get: (kind, id) => {
      const known = kept.get(id);
      if (known !== undefined) return known;
      const profile = profileOf(sqlite, kind, id);
      if (kept.size >= KEPT) kept.clear();
      kept.set(id, profile);
      return profile;
    },
    forget: (id) => void kept.delete(id),
    clear: () => kept.clear(),
  };
}

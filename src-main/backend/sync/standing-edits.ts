import type { Shape } from '../changes/fields.ts';
import type { Change } from '../changes/log.ts';
import type { Sqlite } from '../database/open.ts';
import { isLater } from './carried-change.ts';
import { type Edit, editsIn, membershipIn } from './edits.ts';
import { outranksAsMember } from './membership.ts';
import { numbersOf } from './numbers.ts';

/** For each field the edit that stands by the rules of the merge, from a record's whole log: to check what a merge left. */
export function standingEdits(sqlite: Sqlite, shape: Shape, changes: readonly Change[]): ReadonlyMap<string, Edit> {
  const numbers = numbersOf(sqlite);
  const standing = new Map<string, Edit>();
  for (const field of shape.fields.keys()) {
    const isMembership = shape.isList && field === 'deletedAt';
    const edits = isMembership ? membershipIn(numbers, changes) : editsIn(numbers, changes, field);
    const outranks = isMembership ? outranksAsMember : isNewer;
    for (const edit of edits) {
      const before = standing.get(field);
      if (before === undefined || outranks(edit, before)) standing.set(field, edit);
    }
  }
  return standing;
}

const isNewer = (a: Edit, b: Edit): boolean => isLater(a.version, b.version);

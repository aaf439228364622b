import { type CarriedVersion, isLater, isSame } from './carried-change.ts';
import type { Edit } from './edits.ts';

/**
 * Whether one edit of a list's value outranks another. Taking off counts as old as the putting on that its author had seen,
 * and just above it: so a value that was put on again elsewhere stays, because whoever took it off did not know of that.
 * This is a total order like that of stamps, so merging stays independent of the order of deliveries (sync rule 2).
 */
export function outranksAsMember(a: Edit, b: Edit): boolean {
  const [of, than] = [rankOf(a), rankOf(b)];
  if (!isSame(of.since, than.since)) return isLater(of.since, than.since);
  if (of.isOff !== than.isOff) return of.isOff;
  return isLater(a.version, b.version);
}

function rankOf({ version, value, base }: Edit): { readonly since: CarriedVersion; readonly isOff: boolean } {
  const isOff = value !== null;
  return { since: isOff ? (base ?? version) : version, isOff };
}

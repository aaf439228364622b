import type { Stored } from '../changes/fields.ts';
import { type CarriedVersion, isLater, isSame } from './carried-change.ts';
import type { Edit } from './edits.ts';

/**
 * A field's edits as they grew: the trunk leads from the first one to the one that stands, each made knowing the one before
 * it; every other edit is on a branch that left the trunk because its author did not know how the trunk went on.
 */
export interface Branches {
  /**
   * The ends of branches that a person has to be told of (sync rule 3). Whoever came back to where the branch began, or to
   * what the trunk made of it at once, lost nothing; and what two branches say alike is told once.
   */
  readonly lost: readonly Edit[];
  /** The edit of the trunk that outranked an edit, or null for one that did not lose. */
  readonly outranking: (version: CarriedVersion) => Edit | null;
}

/** Follows from the set of edits alone, so all devices come to the same answer. */
export function branchesOf(edits: readonly Edit[]): Branches {
  const ordered = edits.toSorted((a, b) => (isLater(a.version, b.version) ? 1 : -1));
  const parents = ordered.map(({ base }, place) => (base === null ? NONE : placeOf(ordered, base, place)));
  const onTrunk = new Set<number>();
  for (let at = ordered.length - 1; at >= 0; at = parents[at] ?? NONE) onTrunk.add(at);
  const trunk = ordered.filter((_, place) => onTrunk.has(place));
  const replaced = new Set(parents);

  /** Where an edit's branch left the trunk: the value that stood there, and how the trunk went on. */
  const fork = (place: number): { readonly value: Stored; readonly onwards: readonly Edit[] } => {
    let first = place;
    let parent = parents[first] ?? NONE;
    while (parent >= 0 && !onTrunk.has(parent)) {
      first = parent;
      parent = parents[first] ?? NONE;
    }
    const next = trunk.findIndex((edit) => isSameBase(edit, ordered[first] ?? edit));
    return { value: ordered[parent]?.value ?? null, onwards: trunk.slice(Math.max(0, next)) };
  };

  const told = new Set<Stored>();
  const lost = ordered.filter((edit, place) => {
    if (onTrunk.has(place) || replaced.has(place)) return false;
    const { value, onwards } = fork(place);
    if (edit.value === value || edit.value === onwards[0]?.value || told.has(edit.value)) return false;
    told.add(edit.value);
    return true;
  });
  const outranking = (version: CarriedVersion): Edit | null => {
    const place = placeOf(ordered, version);
    const edit = ordered[place];
    if (edit === undefined || onTrunk.has(place)) return null;
    const over = fork(place).onwards.find((one) => isLater(one.version, version));
    return over === undefined || over.value === edit.value ? null : over;
  };
  return { lost, outranking };
}

const NONE = -1;

/** The place of a version among the first edits in order, -1 for none: an edit can only have replaced an earlier one. */
function placeOf(ordered: readonly Edit[], version: CarriedVersion, count = ordered.length): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const at = ordered[middle]?.version ?? version;
    if (isSame(at, version)) return middle;
    if (isLater(at, version)) to = middle;
    else from = middle + 1;
  }
  return NONE;
}

const isSameBase = ({ base: a }: Edit, { base: b }: Edit): boolean =>
  a === null || b === null ? a === b : isSame(a, b);

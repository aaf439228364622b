import type { Stored } from '../changes/fields.ts';
import { type CarriedVersion, isLater } from './carried-change.ts';
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
  const ordered = [...edits].sort((a, b) => (isLater(a.version, b.version) ? 1 : -1));
  const byVersion = new Map(ordered.map((edit) => [keyOf(edit.version), edit]));
  const parent = (edit: Edit): Edit | undefined => byVersion.get(keyOf(edit.base));
  const trunk: Edit[] = [];
  for (let at = ordered.at(-1); at !== undefined; at = parent(at)) trunk.unshift(at);
  const onTrunk = new Set(trunk);
  const replaced = new Set(ordered.map(({ base }) => keyOf(base)));

  /** Where an edit's branch left the trunk: the value that stood there, and how the trunk went on. */
  const fork = (edit: Edit): { readonly value: Stored; readonly onwards: readonly Edit[] } => {
    let first = edit;
    for (let at = parent(edit); at !== undefined && !onTrunk.has(at); at = parent(at)) first = at;
    const next = trunk.findIndex(({ base }) => keyOf(base) === keyOf(first.base));
    return { value: parent(first)?.value ?? null, onwards: trunk.slice(Math.max(0, next)) };
  };

  const told = new Set<Stored>();
  const lost = ordered.filter((edit) => {
    if (onTrunk.has(edit) || replaced.has(keyOf(edit.version))) return false;
    const { value, onwards } = fork(edit);
    if (edit.value === value || edit.value === onwards[0]?.value || told.has(edit.value)) return false;
    told.add(edit.value);
    return true;
  });
  const outranking = (version: CarriedVersion): Edit | null => {
    const edit = byVersion.get(keyOf(version));
    if (edit === undefined || onTrunk.has(edit)) return null;
    const over = fork(edit).onwards.find((one) => isLater(one.version, version));
    return over === undefined || over.value === edit.value ? null : over;
  };
  return { lost, outranking };
}

const keyOf = (version: CarriedVersion | null): string =>
  version === null ? '' : `${version.stamp} ${version.device}`;

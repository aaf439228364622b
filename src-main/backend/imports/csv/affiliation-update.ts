import type { Context } from '../../context.ts';
import { prepared } from '../../database/statements.ts';
import type { Existing } from './differences.ts';
import type { Affiliation, AffiliationChange, Change, LinkedAffiliation } from './plan.ts';

/** A role that a row gives, at an organisation of this name. */
export interface GivenAffiliation extends LinkedAffiliation {
  readonly name: string;
  /** The column that tells of it. */
  readonly field: 'organisation' | 'otherAffiliations';
}

type Stored = Affiliation & { readonly id: string };

const STORED = `SELECT id, role, from_on AS fromOn, to_on AS toOn FROM affiliation
  WHERE person_id = ? AND organisation_id = ? AND deleted_at IS NULL ORDER BY to_on IS NOT NULL, from_on DESC, id DESC`;

/** Whether nothing that both say differs. */
const meet = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

/**
 * The stored role that a row's is about: exactly that one, else one with the same days as far as both are known. A role without days is
 * about the present one.
 */
function known(stored: readonly Stored[], { role, fromOn, toOn }: Affiliation): Stored | undefined {
  const isSame = (one: Stored): boolean => one.role === role && one.fromOn === fromOn && one.toOn === toOn;
  const fits = ({ fromOn: from, toOn: to }: Stored): boolean =>
    meet(from, fromOn) && (toOn === null ? to === null : meet(to, toOn));
  const inDays = stored.filter(fits);
  return (
    stored.find(isSame) ??
    inDays.find((one) => one.role === role) ??
    inDays.find((one) => meet(one.role, role) || fromOn === null)
  );
}

/** What a row's roles add to a known person or change of them; nothing is ever taken away. */
export function affiliationChanges(
  { sqlite }: Pick<Context, 'sqlite'>,
  personId: string,
  given: readonly GivenAffiliation[],
  existing: Existing,
): { readonly actions: readonly AffiliationChange[]; readonly changes: readonly Change[] } {
  const actions: AffiliationChange[] = [];
  const changes: Change[] = [];
  const taken = new Set<string>();
  for (const { name, field, organisation, ...of } of given) {
    const stored =
      organisation.kind === 'known' ? (prepared(sqlite, STORED).all(personId, organisation.id) as Stored[]) : [];
    const present = known(
      stored.filter(({ id }) => !taken.has(id)),
      of,
    );
    if (present === undefined) {
      actions.push({ kind: 'new', organisation, ...of });
      changes.push({ field, from: null, to: name }, ...roleChange(null, of.role));
      continue;
    }
    taken.add(present.id);
    const takes = (from: string | null, to: string | null): boolean =>
      to !== null && to !== from && (from === null || existing === 'update');
    const patch = {
      ...(takes(present.role, of.role) ? { role: of.role } : {}),
      ...(takes(present.fromOn, of.fromOn) ? { fromOn: of.fromOn } : {}),
      ...(takes(present.toOn, of.toOn) ? { toOn: of.toOn } : {}),
    };
    if (Object.keys(patch).length === 0) continue;
    actions.push({ kind: 'edit', id: present.id, patch });
    changes.push(
      ...roleChange(present.role, patch.role ?? null),
      ...dayChange('affiliatedFrom', present.fromOn, patch.fromOn ?? null),
      ...dayChange('affiliatedTo', present.toOn, patch.toOn ?? null),
    );
  }
  return { actions, changes };
}

const roleChange = (from: string | null, to: string | null): readonly Change[] =>
  to === null ? [] : [{ field: 'role', from, to }];

const dayChange = (
  field: 'affiliatedFrom' | 'affiliatedTo',
  from: string | null,
  to: string | null,
): readonly Change[] => (to === null ? [] : [{ field, from, to }]);

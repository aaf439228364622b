import type { PERSON_CLUES, ProposedPerson } from '#shared/contract/imports-mail.ts';
import type { PersonWithOrganisation } from '#shared/contract/people.ts';
import { ownDomain, sameHouse } from '#shared/domain/mail-domains.ts';
import { nameKeys, personKeys } from '#shared/domain/name-keys.ts';
import type { Context } from '../../context.ts';
import type { MailAddress } from '../../exchange/mail/index.ts';
import { contactPointsOf, findPersonByEmail } from '../../people/index.ts';
import type { Slices } from '../../progress/index.ts';
import { findPeopleNamed, idsNamed } from '../names/find-names.ts';
import { personNamed } from '../records.ts';

export interface MatchedPerson {
  readonly person: PersonWithOrganisation;
  readonly by: (typeof PERSON_CLUES)[number];
}

/** How many people of one name are offered. */
const OFFERED = 5;

/**
 * The person whose address it is; where nobody has it, everyone of that name in whichever script, those first against whom
 * nothing speaks, then those known longest.
 */
export async function matchPeople(
  context: Pick<Context, 'sqlite'>,
  { name, address }: MailAddress,
  proposed: ProposedPerson | null,
  slices: Slices,
): Promise<readonly MatchedPerson[]> {
  const owner = findPersonByEmail(context, address);
  if (owner !== null) return [{ person: owner, by: 'address' }];
  const keys =
    proposed === null ? nameKeys(name, null) : personKeys({ ...proposed, familyLatin: null, givenLatin: null });
  const named = await findPeopleNamed(context, { wanted: new Set(keys), slices });
  const found = idsNamed(named, keys).map(
    (id) => ({ id, by: isLikely(context, id, address) ? 'likely' : 'name' }) as const,
  );
  const inOrder = [...found.filter(({ by }) => by === 'likely'), ...found.filter(({ by }) => by === 'name')];
  return inOrder.slice(0, OFFERED).flatMap(({ id, by }) => personNamed(context, id).map((person) => ({ person, by })));
}

/** Nothing speaks against it that this is also their address: none is known of them, or one of the same domain. */
function isLikely(context: Pick<Context, 'sqlite'>, id: string, address: string): boolean {
  const known = contactPointsOf(context, id).filter(({ kind }) => kind === 'email');
  const domain = ownDomain(address);
  return known.length === 0 || (domain !== null && known.some(({ key }) => sameHouse(ownDomain(key) ?? '', domain)));
}

import { person } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import type { NewPerson, PersonPatch } from '#shared/contract/people.ts';
import { usualNameOrder } from '#shared/domain/names.ts';
import type { Write } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { firstLabels } from '../labels/index.ts';
import { firstAffiliation } from './affiliations.ts';
import { firstContactPoints, type GivenPoint } from './contact-points.ts';
import { type RegionPlace, regionPatch, regionVersion, requireRegion } from './regions.ts';

type Reader = Pick<Context, 'sqlite' | 'staffId'>;

/** A new person, with the keys of contact points where they are known. */
export type NewPersonRecord = Omit<NewPerson, 'contactPoints'> & { readonly contactPoints?: readonly GivenPoint[] };

/**
 * Makes a person with their contact points, labels and first affiliation, inside another operation or as one.
 * @throws DeskError INVALID for a contact point that can't be read or a region of another country, NOT_FOUND for an unknown organisation
 */
export function createPerson(context: Reader, write: Write, input: NewPersonRecord): string {
  const { labels = {}, contactPoints = [], phoneCountry, affiliation, ...fields } = input;
  const { country = null, regionCode = null } = fields;
  requireRegion({ country, regionCode });
  const nameOrder = fields.nameOrder ?? usualNameOrder(input);
  const id = write.insert(person, {
    ...fields,
    nameOrder,
    regionVersion: regionVersion(regionCode),
    createdAt: write.now,
  });
  if (affiliation !== undefined) firstAffiliation(context, write, { ...affiliation, personId: id });
  firstContactPoints(context, write, { ownerId: id, points: contactPoints, country: phoneCountry });
  firstLabels(write, id, labels);
  return id;
}

/** @throws DeskError NOT_FOUND, INVALID for an unknown region or one of another country */
export function updatePerson(context: Reader, write: Write, id: string, patch: PersonPatch): void {
  const text = 'SELECT country, region_code AS regionCode FROM person WHERE id = ?';
  const before = prepared(context.sqlite, text).get(id) as RegionPlace | undefined;
  if (before === undefined) throw new DeskError('NOT_FOUND', { kind: 'person' });
  write.update(person, id, { ...patch, ...regionPatch(before, patch) });
}

import { person } from '#db/schema/index.ts';
import type { NewPerson, PersonPatch } from '#shared/contract/people.ts';
import { usualNameOrder } from '#shared/domain/names.ts';
import type { Write } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { firstLabels } from '../labels/index.ts';
import { firstAffiliation } from './affiliations.ts';
import { firstContactPoints, type GivenPoint } from './contact-points.ts';
import { requireRecord } from './require.ts';

type Reader = Pick<Context, 'sqlite' | 'staffId'>;

/** A new person, with the keys of contact points where they are known. */
export type NewPersonRecord = Omit<NewPerson, 'contactPoints'> & { readonly contactPoints?: readonly GivenPoint[] };

/**
 * Makes a person with their contact points, labels and first affiliation, inside another operation or as one.
 * @throws DeskError INVALID for a contact point that can't be read, NOT_FOUND for an unknown organisation
 */
export function createPerson(context: Reader, write: Write, input: NewPersonRecord): string {
  const { labels = {}, contactPoints = [], country, affiliation, ...fields } = input;
  const nameOrder = fields.nameOrder ?? usualNameOrder(input);
  const id = write.insert(person, { ...fields, nameOrder, createdAt: write.now });
  if (affiliation !== undefined) firstAffiliation(context, write, { ...affiliation, personId: id });
  firstContactPoints(context, write, { ownerId: id, points: contactPoints, country });
  firstLabels(write, id, labels);
  return id;
}

/** @throws DeskError NOT_FOUND */
export function updatePerson(context: Reader, write: Write, id: string, patch: PersonPatch): void {
  requireRecord(context, 'person', id);
  write.update(person, id, patch);
}

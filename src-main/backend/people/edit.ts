import { person } from '#db/schema/index.ts';
import type { NewPerson, PersonPatch } from '#shared/contract/people.ts';
import { LABEL_FACETS } from '#shared/domain/lists.ts';
import { usualNameOrder } from '#shared/domain/names.ts';
import type { Write } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { changeLabels } from '../labels/index.ts';
import { addAffiliation } from './affiliations.ts';
import { setContactPoints } from './contact-points.ts';
import { requireRecord } from './require.ts';

type Reader = Pick<Context, 'sqlite' | 'staffId'>;

/**
 * Makes a person with their contact points, labels and first affiliation, inside another operation or as one.
 * @throws DeskError INVALID for a contact point that can't be read, NOT_FOUND for an unknown organisation
 */
export function createPerson(context: Reader, write: Write, input: NewPerson): string {
  const { labels = {}, contactPoints = [], country, affiliation, ...fields } = input;
  const nameOrder = fields.nameOrder ?? usualNameOrder(input);
  const id = write.insert(person, { ...fields, nameOrder, createdAt: write.now });
  if (affiliation !== undefined) addAffiliation(context, write, { ...affiliation, personId: id });
  setContactPoints(context, write, { ownerId: id, points: contactPoints, country });
  for (const facet of LABEL_FACETS) changeLabels(write, id, facet, { add: labels[facet] ?? [], remove: [] });
  return id;
}

/** @throws DeskError NOT_FOUND */
export function updatePerson(context: Reader, write: Write, id: string, patch: PersonPatch): void {
  requireRecord(context, 'person', id);
  write.update(person, id, patch);
}

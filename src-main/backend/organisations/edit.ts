import { organisation } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import type { NewOrganisation, OrganisationPatch } from '#shared/contract/organisations.ts';
import type { Write } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { firstLabels } from '../labels/index.ts';
import { firstContactPoints, type RegionPlace, regionPatch, regionVersion, requireRegion } from '../people/index.ts';

type Reader = Pick<Context, 'sqlite' | 'staffId'>;

/**
 * Makes an organisation with its labels and contact points, inside another operation or as one.
 * @throws DeskError INVALID for an unknown region, one of another country or a contact point that can't be read
 */
export function createOrganisation(context: Reader, write: Write, input: NewOrganisation): string {
  const { labels = {}, contactPoints = [], ...fields } = input;
  const { regionCode = null } = fields;
  requireRegion({ country: fields.country, regionCode });
  const id = write.insert(organisation, { ...fields, regionVersion: regionVersion(regionCode), createdAt: write.now });
  firstContactPoints(context, write, { ownerId: id, points: contactPoints, country: fields.country });
  firstLabels(write, id, labels);
  return id;
}

/**
 * Edits an organisation. A move to another country takes it out of a region of the former one.
 * @throws DeskError NOT_FOUND, INVALID for an unknown region or one of another country
 */
export function updateOrganisation(context: Reader, write: Write, id: string, patch: OrganisationPatch): void {
  const text = 'SELECT country, region_code AS regionCode FROM organisation WHERE id = ?';
  const before = prepared(context.sqlite, text).get(id) as RegionPlace | undefined;
  if (before === undefined) throw new DeskError('NOT_FOUND', { kind: 'organisation' });
  write.update(organisation, id, { ...patch, ...regionPatch(before, patch) });
}

import { organisation } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import type { NewOrganisation, OrganisationPatch } from '#shared/contract/organisations.ts';
import { regionByCode } from '#shared/domain/regions.ts';
import type { Write } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { firstLabels } from '../labels/index.ts';
import { firstContactPoints } from '../people/index.ts';

type Reader = Pick<Context, 'sqlite' | 'staffId'>;

/**
 * Makes an organisation with its labels and contact points, inside another operation or as one.
 * @throws DeskError INVALID for an unknown region, one of another country or a contact point that can't be read
 */
export function createOrganisation(context: Reader, write: Write, input: NewOrganisation): string {
  const { labels = {}, contactPoints = [], ...fields } = input;
  const { regionCode = null } = fields;
  requireRegion(regionCode, fields.country);
  const version = regionVersion(regionCode);
  const id = write.insert(organisation, { ...fields, regionVersion: version, createdAt: write.now });
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
  const before = prepared(context.sqlite, text).get(id) as { country: string; regionCode: string | null } | undefined;
  if (before === undefined) throw new DeskError('NOT_FOUND', { kind: 'organisation' });
  const country = patch.country ?? before.country;
  const moved = country !== before.country;
  const stays = moved && before.regionCode !== null && !liesIn(before.regionCode, country) ? null : before.regionCode;
  const regionCode = patch.regionCode === undefined ? stays : patch.regionCode;
  if (!moved && regionCode === before.regionCode) {
    write.update(organisation, id, patch);
    return;
  }
  requireRegion(regionCode, country);
  write.update(organisation, id, { ...patch, regionCode, regionVersion: regionVersion(regionCode) });
}

/** Edition of the list that a region's code is taken from, null without one. */
function regionVersion(code: string | null): string | null {
  return code === null ? null : (regionByCode(code)?.version ?? null);
}

/** Whether a region lies in a country; a group of countries counts as anywhere among its members. */
function liesIn(code: string, country: string): boolean {
  const region = regionByCode(code);
  return region?.country === country || region?.members.includes(country) === true;
}

function requireRegion(code: string | null, country: string): void {
  if (code === null || liesIn(code, country)) return;
  const reason = regionByCode(code) === undefined ? 'unknown' : 'other-country';
  throw new DeskError('INVALID', { field: 'regionCode', reason });
}

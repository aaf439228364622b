import { DeskError } from '#shared/contract/errors.ts';
import { regionByCode } from '#shared/domain/regions.ts';

/** Where a record is, in its country and the region there. */
export interface RegionPlace {
  readonly country: string | null;
  readonly regionCode: string | null;
}

/** Edition of the list that a region's code is taken from, null without one. */
export function regionVersion(code: string | null): string | null {
  return code === null ? null : (regionByCode(code)?.version ?? null);
}

/** Whether a region lies in a country; a group of countries counts as anywhere among its members. */
export function liesIn(code: string, country: string | null): boolean {
  const region = regionByCode(code);
  if (region === undefined || country === null) return region !== undefined;
  return region.country === country || region.members.includes(country);
}

/** @throws DeskError INVALID for an unknown region or one of another country; without a country any that is known will do */
export function requireRegion({ country, regionCode }: RegionPlace): void {
  if (regionCode === null || liesIn(regionCode, country)) return;
  const reason = regionByCode(regionCode) === undefined ? 'unknown' : 'other-country';
  throw new DeskError('INVALID', { field: 'regionCode', reason });
}

/**
 * What an edit of a record's country or region makes of both, with the edition beside the code; a move to another country takes the
 * record out of a region of the former one. Empty where neither changes.
 * @throws DeskError INVALID as `requireRegion`
 */
export function regionPatch(
  before: RegionPlace,
  patch: { readonly country?: string | null | undefined; readonly regionCode?: string | null | undefined },
): { readonly regionCode?: string | null; readonly regionVersion?: string | null } {
  const country = patch.country === undefined ? before.country : patch.country;
  const moved = country !== before.country;
  const leaves = moved && before.regionCode !== null && !liesIn(before.regionCode, country);
  const stays = leaves ? null : before.regionCode;
  const regionCode = patch.regionCode === undefined ? stays : patch.regionCode;
  if (!moved && regionCode === before.regionCode) return {};
  requireRegion({ country, regionCode });
  return { regionCode, regionVersion: regionVersion(regionCode) };
}

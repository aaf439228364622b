import type { OrganisationRef } from '#shared/contract/common.ts';
import { localDay } from '#shared/domain/zones.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { readOrganisation, selectOrganisation } from '../lists/index.ts';
import { AFFILIATION_ORDER } from '../people/index.ts';

const CURRENT = `SELECT ${selectOrganisation('o')} FROM affiliation a JOIN organisation o ON o.id = a.organisation_id
  WHERE a.person_id = @personId AND a.deleted_at IS NULL AND o.deleted_at IS NULL
    AND coalesce(a.from_on, '') <= @today AND (a.to_on IS NULL OR a.to_on >= @today)
  ORDER BY ${AFFILIATION_ORDER} LIMIT 1`;

/** The organisation that a person speaks for today, by an affiliation that has begun and not ended; null without one. */
export function currentOrganisationOf(
  { sqlite, ports }: Pick<Context, 'sqlite' | 'ports'>,
  personId: string,
): OrganisationRef | null {
  const today = localDay(ports.now(), 'UTC');
  const row = prepared(sqlite, CURRENT).get({ personId, today }) as Readonly<Record<string, unknown>> | undefined;
  return row === undefined ? null : readOrganisation(row, 'o');
}

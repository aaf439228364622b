import type { LinkSource } from '#shared/contract/dashboard.ts';
import type { Membership } from '#shared/domain/cooperation-links.ts';
import type { Period } from '#shared/domain/periods.ts';
import type { Context } from '../../context.ts';
import { prepared } from '../../database/statements.ts';
import { COUNTED_SETS } from '../counted-sets.ts';
import { periodParameters } from '../parameters.ts';

/** The indicator whose records are looked at: the matrix counts what the report counts. */
export const LINK_INDICATORS = {
  cases: 'inquiries-received',
  meetings: 'meetings-held',
  cooperations: 'cooperations',
} as const satisfies Record<LinkSource, keyof typeof COUNTED_SETS>;

/** Which organisations have part in a record, and which third regions it names, as queries over `counted c`. */
const PARTS: Readonly<Record<LinkSource, { readonly organisations: string; readonly thirds: string }>> = {
  cases: {
    organisations: `SELECT c.id AS record, r.requester_organisation_id AS organisation FROM counted c JOIN inquiry r ON r.id = c.id
      UNION SELECT c.id, t.organisation_id FROM counted c JOIN party t ON t.inquiry_id = c.id
        WHERE t.role = 'partner' AND t.deleted_at IS NULL
      UNION SELECT c.id, m.organisation_id FROM counted c JOIN match m ON m.inquiry_id = c.id
        WHERE m.introduced_at IS NOT NULL AND m.deleted_at IS NULL`,
    thirds: 'SELECT c.id, r.third_region FROM counted c JOIN inquiry r ON r.id = c.id',
  },
  meetings: {
    organisations: `SELECT c.id AS record, p.organisation_id AS organisation FROM counted c JOIN participant p ON p.meeting_id = c.id
      WHERE p.attendance = 'attended' AND p.deleted_at IS NULL`,
    thirds: `SELECT c.id, r.third_region FROM counted c
      JOIN meeting_inquiry i ON i.meeting_id = c.id AND i.deleted_at IS NULL
      JOIN inquiry r ON r.id = i.inquiry_id AND r.deleted_at IS NULL`,
  },
  cooperations: {
    organisations: `SELECT c.id AS record, p.organisation_id AS organisation FROM counted c
      JOIN cooperation_party p ON p.cooperation_id = c.id WHERE p.deleted_at IS NULL`,
    thirds: `SELECT c.id, r.third_region FROM counted c JOIN cooperation k ON k.id = c.id
      JOIN inquiry r ON r.id = k.inquiry_id AND r.deleted_at IS NULL`,
  },
};

const membersOf = (of: LinkSource): string => `WITH counted AS (${COUNTED_SETS[LINK_INDICATORS[of]]})
  SELECT DISTINCT x.record, o.side, o.country, o.region_code AS region FROM (${PARTS[of].organisations}) x
    JOIN organisation o ON o.id = x.organisation AND o.deleted_at IS NULL
  UNION ALL SELECT DISTINCT y.id, 'third', NULL, y.third_region FROM (${PARTS[of].thirds}) y WHERE y.third_region IS NOT NULL`;

/**
 * Where the organisations of the period's records are: of a case its requester, its partners and whom it was introduced to; of a
 * meeting who attended; of a cooperation its parties. A third region that the case names counts as one of its places.
 */
export function membershipsIn(
  { sqlite }: Pick<Context, 'sqlite'>,
  of: LinkSource,
  period: Period,
): readonly Membership[] {
  return prepared(sqlite, membersOf(of)).all(periodParameters(period)) as readonly Membership[];
}

export interface Sought extends Membership {
  /** The code of a region that is asked for. */
  readonly seeks: string;
}

const SOUGHT = `WITH counted AS (${COUNTED_SETS['inquiries-received']})
  SELECT c.id AS record, o.side, o.country, o.region_code AS region, l.value AS seeks
  FROM counted c JOIN inquiry r ON r.id = c.id JOIN organisation o ON o.id = r.requester_organisation_id AND o.deleted_at IS NULL
    JOIN label l ON l.owner_id = c.id AND l.facet = 'region' AND l.deleted_at IS NULL`;

/** Who asks for which region in the cases received: where a matrix has a gap, they say whether it is wished away. */
export function soughtIn({ sqlite }: Pick<Context, 'sqlite'>, period: Period): readonly Sought[] {
  return prepared(sqlite, SOUGHT).all(periodParameters(period)) as readonly Sought[];
}

/** Places of all organisations that the office knows. */
export function knownPlaces({ sqlite }: Pick<Context, 'sqlite'>): readonly Omit<Membership, 'record'>[] {
  const text = `SELECT DISTINCT side, country, region_code AS region FROM organisation
    WHERE deleted_at IS NULL AND side <> 'third'`;
  return prepared(sqlite, text).all() as readonly Omit<Membership, 'record'>[];
}

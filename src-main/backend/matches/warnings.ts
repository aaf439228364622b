import type { MatchWarning } from '#shared/contract/matches.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';

interface Row extends MatchWarning {
  readonly organisationId: string;
}

// A refusal counts whoever asked; an introduction only where it was to the same requester.
const EARLIER = `SELECT m.organisation_id AS organisationId, e.id AS inquiryId, e.number AS inquiryNumber,
    CASE m.state WHEN 'declined' THEN 'declined-before' ELSE 'already-introduced' END AS kind,
    CASE m.state WHEN 'declined' THEN m.declined_at ELSE m.introduced_at END AS at,
    CASE m.state WHEN 'declined' THEN m.declined_reason END AS reason
  FROM match m JOIN inquiry e ON e.id = m.inquiry_id AND e.deleted_at IS NULL
    JOIN inquiry r ON r.id = @inquiryId AND r.id <> e.id
  WHERE m.deleted_at IS NULL AND m.organisation_id IN (SELECT value FROM json_each(@organisationIds))
    AND (m.state = 'declined' OR (m.state = 'introduced'
      AND (e.requester_organisation_id = r.requester_organisation_id OR e.requester_person_id = r.requester_person_id)))
  ORDER BY at DESC, m.id DESC`;

/** What other inquiries tell of these organisations, by organisation: refusals, and introductions to the same requester. */
export function warningsFor(
  { sqlite }: Pick<Context, 'sqlite'>,
  inquiryId: string,
  organisationIds: readonly string[],
): ReadonlyMap<string, MatchWarning[]> {
  const rows = prepared(sqlite, EARLIER).all({ inquiryId, organisationIds: JSON.stringify(organisationIds) }) as Row[];
  const warnings = new Map<string, MatchWarning[]>();
  for (const { organisationId, ...warning } of rows) {
    const known = warnings.get(organisationId) ?? [];
    warnings.set(organisationId, known);
    known.push(warning);
  }
  return warnings;
}

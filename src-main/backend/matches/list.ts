import { type Match, matchReason } from '#shared/contract/matches.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { readOrganisation, selectOrganisation } from '../lists/index.ts';
import { warningsFor } from './warnings.ts';

type Row = Readonly<Record<string, unknown>> & Omit<Match, 'reasons'> & { readonly reasons: string | null };

const LIST = `SELECT m.id, m.inquiry_id AS inquiryId, m.state, m.score, m.reasons, m.declined_reason AS declinedReason,
    m.declined_at AS declinedAt, m.proposed_at AS proposedAt, m.introduced_at AS introducedAt, m.created_at AS createdAt,
    o.kind, ${selectOrganisation('o')}
  FROM match m JOIN organisation o ON o.id = m.organisation_id
  WHERE m.inquiry_id = ? AND m.deleted_at IS NULL
  ORDER BY CASE m.state WHEN 'introduced' THEN 0 WHEN 'accepted' THEN 1 WHEN 'proposed' THEN 2 WHEN 'shortlisted' THEN 3
    WHEN 'suggested' THEN 4 ELSE 5 END, m.score IS NULL, m.score DESC, m.rowid`;

/** The candidates on an inquiry's list: those that got furthest first, declined ones last, then by score. */
export function matchesOf(context: Pick<Context, 'sqlite'>, inquiryId: string): Match[] {
  const matches = (prepared(context.sqlite, LIST).all(inquiryId) as Row[]).flatMap((row) => {
    const organisation = readOrganisation(row, 'o');
    return organisation === null ? [] : [{ row, organisation }];
  });
  const warnings = warningsFor(
    context,
    inquiryId,
    matches.map(({ organisation }) => organisation.id),
  );
  return matches.map(({ row, organisation }) => ({
    id: row.id,
    inquiryId: row.inquiryId,
    state: row.state,
    score: row.score,
    reasons: reasonsOf(row.reasons),
    declinedReason: row.declinedReason,
    declinedAt: row.declinedAt,
    proposedAt: row.proposedAt,
    introducedAt: row.introducedAt,
    createdAt: row.createdAt,
    kind: row.kind,
    organisation,
    warnings: warnings.get(organisation.id) ?? [],
  }));
}

/** A kind of reason that a colleague's newer version gave is left out; it was counted in the score. */
function reasonsOf(json: string | null): Match['reasons'] {
  const stored = (json === null ? [] : JSON.parse(json)) as readonly unknown[];
  return stored.flatMap((one) => {
    const reason = matchReason.safeParse(one);
    return reason.success ? [reason.data] : [];
  });
}

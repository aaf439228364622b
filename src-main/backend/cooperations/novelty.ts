import type { Novelty } from '#shared/domain/lists.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';

const EARLIER = `SELECT r.id, r.title, r.agreed_on AS agreedOn FROM cooperation r
  WHERE r.deleted_at IS NULL AND r.id IS NOT @exceptId
    AND (SELECT count(*) FROM cooperation_party c WHERE c.cooperation_id = r.id AND c.deleted_at IS NULL
      AND c.organisation_id IN (SELECT value FROM json_each(@organisationIds))) >= 2
  ORDER BY r.agreed_on DESC, r.id DESC LIMIT 20`;

/**
 * What a cooperation of these organisations would be: `strengthened` where any two of them cooperate already, otherwise
 * `new`; with the cooperations that speak for it, the latest first.
 */
export function suggestNovelty(
  { sqlite }: Pick<Context, 'sqlite'>,
  organisationIds: readonly string[],
  exceptId: string | null = null,
): { novelty: Novelty; earlier: { id: string; title: string; agreedOn: string }[] } {
  const values = { organisationIds: JSON.stringify([...new Set(organisationIds)]), exceptId };
  const earlier = prepared(sqlite, EARLIER).all(values) as { id: string; title: string; agreedOn: string }[];
  return { novelty: earlier.length > 0 ? 'strengthened' : 'new', earlier };
}

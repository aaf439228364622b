import type { ChangeEvent } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { erasePerson } from './erase.ts';

/** Whom an erased person's parts belong to, as far as the parts were not erased with them. */
const WITH_PARTS_LEFT = `SELECT DISTINCT p.merged_into_id FROM person p INDEXED BY person_merged
  JOIN erased e ON e.record = p.merged_into_id AND e.person = p.merged_into_id
  WHERE p.deleted_at IS NOT NULL AND p.merged_into_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM erased x WHERE x.record = p.id AND x.person = p.id)`;

/**
 * Erases whom a colleague, who had not heard, meanwhile merged into someone who was erased: they are the same person. It needs this
 * device's signature, so it is ordered a moment after the commit.
 */
export function settleLateParts(context: Context, event?: ChangeEvent): void {
  if (event !== undefined && event.name !== 'sync.absorb') return;
  const erased = prepared(context.sqlite, WITH_PARTS_LEFT).pluck().all() as readonly string[];
  for (const person of erased) {
    void erasePerson(context, person).catch((error: unknown) => {
      context.ports.log(`failed to erase what was merged into an erased record: ${String(error)}`);
    });
  }
}

import { resolution } from '#db/schema/index.ts';
import type { Decision } from '#shared/contract/conflicts.ts';
import { DeskError } from '#shared/contract/errors.ts';
import { isText } from '#shared/domain/disputed-fields.ts';
import type { RawWrite } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { refuseUnlessManager } from '../reports/index.ts';
import { openConflicts } from '../sync/index.ts';
import { type Group, grouped } from './groups.ts';
import { giveText, keepStanding, takeLost } from './take.ts';

type Deciding = Pick<Context, 'sqlite' | 'db' | 'staffId'>;

/**
 * Carries out a decision about conflicts and notes it, so that it closes them on every laptop. Those that someone has decided
 * meanwhile are left. @returns how many were decided
 * @throws DeskError INVALID choice `not-a-text`, ROLE_MANAGER_ONLY for indicators, and where a record's own rules do not let it have what lost any more; of several
 *   CONFLICT_REFUSED, which names the record and why
 */
export function resolveConflicts(context: Deciding, write: RawWrite, decision: Decision): number {
  const wanted = new Set(decision.ids);
  const groups = grouped(openConflicts(context.sqlite)).filter(({ id }) => wanted.has(id));
  for (const group of groups) {
    try {
      carryOut(context, write, group, decision);
    } catch (error) {
      throw groups.length > 1 && error instanceof DeskError ? refusalOf(group, error) : error;
    }
    for (const { id, kind, record, field } of group.conflicts) {
      const decided = { choice: decision.choice, decidedAt: write.now, decidedById: context.staffId() };
      write.put(resolution, { id, kind, record, field, ...decided });
    }
  }
  return groups.length;
}

/** Whoever decides about many at once has to be told which of them it was. */
function refusalOf({ kind, record }: Group, error: DeskError): DeskError {
  const because = { code: error.code, data: { ...error.data } };
  return new DeskError('CONFLICT_REFUSED', { kind, recordId: record, because }, error);
}

function carryOut(context: Deciding, write: RawWrite, group: Group, decision: Decision): void {
  // Keeping one of two rules decides what is counted, too.
  if (group.kind === 'own_indicator') refuseUnlessManager(context);
  switch (decision.choice) {
    case 'keep':
      keepStanding(context, write, group);
      return;
    case 'take':
      takeLost(context, write, group);
      return;
    case 'combine':
      if (!isSingleText(group)) throw new DeskError('INVALID', { field: 'choice', reason: 'not-a-text' });
      giveText(write, group, decision.text);
  }
}

/** Only a single text can be made of two. */
function isSingleText({ kind, conflicts }: Group): boolean {
  return conflicts.length === 1 && isText(kind, conflicts[0].field);
}

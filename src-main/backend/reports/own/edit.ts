import { ownIndicator } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import { type Definition, isSameDefinition, type Names, problemOf } from '#shared/domain/own-indicators/definition.ts';
import type { Write } from '../../changes/index.ts';
import type { Context } from '../../context.ts';
import { prepared } from '../../database/statements.ts';
import { nameColumns, storedIndicator } from './stored.ts';

interface Edited {
  readonly names: Names;
  readonly definition: Definition;
}

const ROLE = 'SELECT role FROM staff_member WHERE id = ?';

/**
 * Indicators are the manager's to make; like the adviser's, the role is one's own choice in the profile and guards against slips.
 * @throws DeskError ROLE_MANAGER_ONLY
 */
export function refuseUnlessManager({ sqlite, staffId }: Pick<Context, 'sqlite' | 'staffId'>): void {
  if (prepared(sqlite, ROLE).pluck().get(staffId()) !== 'manager') throw new DeskError('ROLE_MANAGER_ONLY');
}

/** Refuses what can't be counted. @throws DeskError INDICATOR_MEANINGLESS */
export function refuseMeaningless(definition: Definition): void {
  const problem = problemOf(definition);
  if (problem !== null) throw new DeskError('INDICATOR_MEANINGLESS', { reason: `indicator-${problem}` });
}

/** Makes one, or changes the one of the id; its version is raised where what it counts is another. @throws DeskError NOT_FOUND */
export function saveOwnIndicator(
  context: Context,
  write: Write,
  id: string | undefined,
  { names, definition }: Edited,
): string {
  refuseMeaningless(definition);
  const named = nameColumns(names);
  if (id === undefined) {
    const createdById = context.staffId();
    return write.insert(ownIndicator, { ...named, definition, ruleVersion: 1, createdAt: write.now, createdById });
  }
  const { definition: before, version } = storedIndicator(context, id);
  write.update(ownIndicator, id, named);
  if (before === null || !isSameDefinition(before, definition))
    write.restate(ownIndicator, id, { definition, ruleVersion: version + 1 });
  return id;
}

/** What a change of the rule sets together. */
export const RULE_FIELDS = ['definition', 'ruleVersion'] as const;

/**
 * Gives an indicator a rule that lost against one made at the same time. It is one more change of what is counted: the version is raised.
 * @throws DeskError NOT_FOUND
 */
export function takeRule(
  context: Pick<Context, 'db'>,
  write: Write,
  id: string,
  lost: ReadonlyMap<string, string | number | null>,
): void {
  const { version } = storedIndicator(context, id);
  const definition = JSON.parse(String(lost.get('definition'))) as Definition;
  write.restate(ownIndicator, id, { definition, ruleVersion: version + 1 });
}

/** From then on it stands in no new report; what was issued with it stays. @throws DeskError NOT_FOUND */
export function setRetired(context: Context, write: Write, id: string, retired: boolean): void {
  storedIndicator(context, id);
  write.update(ownIndicator, id, { retired });
}

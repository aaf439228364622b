import type { Cursor } from '#shared/contract/common.ts';
import type { Conflict } from '#shared/contract/conflicts.ts';
import type { Context } from '../context.ts';
import { openConflicts, openConflictsOf } from '../sync/index.ts';
import { describeGroups } from './describe.ts';
import { type Group, grouped } from './groups.ts';
import { partsOf } from './places.ts';

type Reader = Pick<Context, 'sqlite' | 'writer'>;

/** A page of the open conflicts, the newest first. There are few: they are put together in memory, and only the page is described. */
export function pageOfConflicts(
  context: Reader,
  cursor: Cursor,
  limit: number,
): { readonly rows: Conflict[]; readonly next: Cursor } {
  const groups = openGroups(context);
  const from = cursor === null ? 0 : groups.findIndex((group) => isAfter(group, cursor));
  const page = from < 0 ? [] : groups.slice(from, from + limit);
  const last = page.at(-1);
  const isMore = last !== undefined && from + limit < groups.length;
  return { rows: describeGroups(context, page), next: isMore ? [last.stamp, last.id] : null };
}

function openGroups({ sqlite }: Pick<Context, 'sqlite'>): readonly Group[] {
  return [...grouped(openConflicts(sqlite))].sort((a, b) => b.stamp - a.stamp || (a.id < b.id ? -1 : 1));
}

const isAfter = ({ stamp, id }: Group, [before, beforeId]: NonNullable<Cursor>): boolean =>
  stamp < Number(before) || (stamp === Number(before) && id > beforeId);

/** The open conflicts of a record and of what hangs on it. */
export function conflictsOf(context: Reader, id: string): Conflict[] {
  return describeGroups(context, grouped(openConflictsOf(context.sqlite, partsOf(context, id))));
}

/** How many decisions are wanted. */
export function countConflicts(context: Pick<Context, 'sqlite'>): number {
  return openGroups(context).length;
}

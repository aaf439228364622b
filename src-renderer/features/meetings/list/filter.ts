import type { MeetingFilter } from '#shared/contract/meetings.ts';
import { chosen, type Filters } from '../../../ui/filters/types.ts';

/** The facets whose values are the contract's own. */
const LISTS = ['state', 'form', 'laterality', 'ownerId'] as const;

/** What the filter bar and the address hold, as the backend asks for it. */
export function meetingFilterOf(filters: Filters, ids?: readonly string[]): MeetingFilter {
  const lists = LISTS.filter((id) => filters[id] !== undefined).map((id) => [id, [...chosen(filters, id)]]);
  const { when, text } = filters;
  const range = when?.kind === 'days' ? when.range : { from: null, to: null };
  return {
    ...(Object.fromEntries(lists) as MeetingFilter),
    ...(chosen(filters, 'which').includes('deleted') ? { deleted: true } : {}),
    ...(range.from === null ? {} : { from: range.from }),
    ...(range.to === null ? {} : { to: range.to }),
    ...(text?.kind === 'text' ? { text: text.text } : {}),
    ...(ids === undefined ? {} : { ids: [...ids] }),
  };
}

/** The same for a calendar, which chooses its days itself. */
export function calendarFilterOf(filters: Filters, ids?: readonly string[]): MeetingFilter {
  const { from: _from, to: _to, ...filter } = meetingFilterOf(filters, ids);
  return filter;
}

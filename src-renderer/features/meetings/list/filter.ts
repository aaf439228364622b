import type { MeetingFilter } from '#shared/contract/meetings.ts';
import { dayParts, textParts, valueParts } from '../../../records/facets.ts';
import { chosen, type Filters } from '../../../ui/filters/types.ts';

/** The facets whose values are the contract's own. */
const LISTS = ['state', 'form', 'laterality', 'ownerId'] as const;

/** What the filter bar and the address hold, as the backend asks for it. */
export function meetingFilterOf(filters: Filters, ids?: readonly string[]): MeetingFilter {
  return {
    ...valueParts(filters, LISTS),
    ...(chosen(filters, 'which').includes('deleted') ? { deleted: true } : {}),
    ...dayParts(filters, 'when', 'from', 'to'),
    ...textParts(filters, ['text']),
    ...(ids === undefined ? {} : { ids: [...ids] }),
  };
}

/** The same for a calendar, which chooses its days itself. */
export function calendarFilterOf(filters: Filters, ids?: readonly string[]): MeetingFilter {
  const { from: _from, to: _to, ...filter } = meetingFilterOf(filters, ids);
  return filter;
}

import type { InquiryFilter, InquirySort } from '#shared/contract/inquiries.ts';
import { dayParts, textParts, valueParts } from '../../../records/facets.ts';
import { chosen, type Filters } from '../../../ui/filters/types.ts';
import type { TableSort } from '../../../ui/table/types.ts';

const FLAGS = {
  open: 'open',
  overdue: 'overdue',
  third: 'thirdRegion',
  deleted: 'deleted',
  untaken: 'ownerless',
} as const;

/** The facets whose values are the contract's own. */
const LISTS = [
  'status',
  'ownerId',
  'officeId',
  'channel',
  'priority',
  'language',
  'outcome',
  'form',
  'region',
  'sector',
  'tag',
] as const;

/** What the filter bar holds, as the backend asks for it. */
export function inquiryFilterOf(filters: Filters): InquiryFilter {
  const flags = chosen(filters, 'which').flatMap((flag) =>
    flag in FLAGS ? [[FLAGS[flag as keyof typeof FLAGS], true]] : [],
  );
  const { nextStep } = filters;
  return {
    ...valueParts(filters, LISTS),
    ...(Object.fromEntries(flags) as InquiryFilter),
    ...dayParts(filters, 'received', 'receivedFrom', 'receivedTo'),
    ...dayParts(filters, 'nextStep', 'nextStepFrom', 'nextStepUntil'),
    ...(nextStep?.kind === 'days' && nextStep.none === true ? { withoutNextStep: true } : {}),
    ...textParts(filters, ['text', 'subject', 'requester']),
  };
}

const SORTS: Readonly<Record<string, InquirySort['by']>> = {
  received: 'received',
  subject: 'subject',
  number: 'number',
  status: 'status',
  nextStep: 'nextStep',
};

export const inquirySortOf = ({ column, direction }: TableSort): InquirySort => ({
  by: SORTS[column] ?? 'received',
  direction,
});

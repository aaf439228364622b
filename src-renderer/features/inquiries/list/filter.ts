import type { InquiryFilter, InquirySort } from '#shared/contract/inquiries.ts';
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
  const lists = LISTS.filter((id) => chosen(filters, id).length > 0).map((id) => [id, chosen(filters, id)]);
  const flags = chosen(filters, 'which').flatMap((flag) =>
    flag in FLAGS ? [[FLAGS[flag as keyof typeof FLAGS], true]] : [],
  );
  const { received, text } = filters;
  return {
    ...(Object.fromEntries([...lists, ...flags]) as InquiryFilter),
    ...(received?.kind === 'days' && received.range.from !== null ? { receivedFrom: received.range.from } : {}),
    ...(received?.kind === 'days' && received.range.to !== null ? { receivedTo: received.range.to } : {}),
    ...(text?.kind === 'text' ? { text: text.text } : {}),
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

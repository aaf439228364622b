import type { AdviceRequest } from '#shared/contract/advice.ts';
import type { InquiryRecord } from '#shared/contract/inquiries.ts';
import type { CaseReview, OpenPoint } from '#shared/contract/reviews.ts';
import type { TimelineItem } from '#shared/contract/timeline.ts';
import type { InquiryStatus } from '#shared/domain/lists.ts';
import { type StatusChange, timeInStatus } from '#shared/domain/time-in-status.ts';
import { localDay } from '#shared/domain/zones.ts';
import { requestsOf } from '../advice/index.ts';
import type { Context } from '../context.ts';
import { readInquiry, timelineOf } from '../inquiries/index.ts';
import { tasksOf } from '../tasks/index.ts';

/** A case as a reviewer reads it. */
export interface WholeCase extends CaseReview {
  readonly inquiry: InquiryRecord;
  /** Newest first. */
  readonly timeline: readonly TimelineItem[];
  readonly requests: readonly AdviceRequest[];
}

/** Everything of a case. @throws DeskError NOT_FOUND */
export function wholeCase(context: Context, id: string): WholeCase {
  const inquiry = readInquiry(context, id);
  const timeline = timelineOf(context, id);
  const { receivedAt } = inquiry;
  const times = timeInStatus({ receivedAt, changes: statusChanges(timeline), now: context.ports.now() });
  const requests = requestsOf(context, id);
  const open = openPoints(context, { inquiry, timeline, requests });
  return { inquiry, timeline, requests, open, times: [...times] };
}

/** A conflict in which what stood was kept says the same status twice; what lost against another one never was. */
function statusChanges(timeline: readonly TimelineItem[]): readonly StatusChange[] {
  return timeline.flatMap((item) => {
    if (item.type !== 'change') return [];
    const change = item.fields.find(({ field, from, to, lostTo }) => field === 'status' && from !== to && !lostTo);
    return change === undefined ? [] : [{ at: item.at, status: change.to as InquiryStatus }];
  });
}

type Known = Pick<WholeCase, 'inquiry' | 'timeline' | 'requests'>;

function openPoints(context: Context, { inquiry, timeline, requests }: Known): OpenPoint[] {
  const { id, status, nextStep, nextStepOn } = inquiry;
  const isOpen = status !== 'concluded';
  const points: readonly OpenPoint[] = [
    ...(isOpen && inquiry.answeredAt === null ? [{ kind: 'answer' as const, dueOn: inquiry.answerDueOn }] : []),
    ...(status === 'received' || status === 'acknowledged'
      ? [{ kind: 'qualify' as const, dueOn: inquiry.qualifyDueOn }]
      : []),
    ...(nextStep === null ? [] : [{ kind: 'next-step' as const, text: nextStep, dueOn: nextStepOn }]),
    ...tasksOf(context, id)
      .filter(({ doneAt }) => doneAt === null)
      .map(({ title, assigneeId, dueOn }) => ({ kind: 'task' as const, text: title, staffId: assigneeId, dueOn })),
    ...requests
      .filter(({ state }) => state === 'open')
      .map(({ wish, adviserId, dueOn }) => ({ kind: 'advice' as const, wish, staffId: adviserId, dueOn })),
    ...timeline.flatMap((item) =>
      item.type === 'meeting' && item.meeting.state === 'planned'
        ? [
            {
              kind: 'meeting' as const,
              text: item.meeting.title,
              dueOn: localDay(item.meeting.startAt, item.meeting.zone),
            },
          ]
        : [],
    ),
  ];
  return points.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
}

import { periodBounds, previousPeriod } from '#shared/domain/periods.ts';
import { localDay } from '#shared/domain/zones.ts';
import type { Desk } from './desk.ts';

const ZONE = 'Europe/Paris';

const TEXTS = {
  summary:
    'Demand kept growing on both sides, most of it in industry and research. Regions that had never worked with Japan found a partner through the helpdesk.\n\nThe offices in Iwate and Gifu now receive inquiries directly, which shortens the way to the first answer.',
  cases: 'Most inquiries came by e-mail; talks at fairs led to the most introductions.',
  meetings: 'Half of the meetings were held online, with interpreters for English and Japanese.',
} as const;

const STORY = {
  title: 'From a talk at a fair to a memorandum',
  body: 'The cluster asked for a partner in Japan; three prefectures were proposed, and the first meeting took place within ten weeks.\n\nBoth sides have since signed a memorandum and will meet again in spring.',
} as const;

/** A report on the last half-year that was issued, one on the present in the making, and the targets of the year. */
export async function writeReports({ client, now }: Desk): Promise<void> {
  const present = periodBounds('half-year', localDay(now(), ZONE), ZONE);
  const last = previousPeriod('half-year', present, ZONE);
  const daysOf = ({ from, to }: typeof last) => ({ from, to });
  const targets = { 'inquiries-received': 60, introductions: 40, 'meetings-held': 20, 'first-answer-in-time': 0.9 };
  for (const days of [daysOf(last), daysOf(present)]) await client.reports.saveTargets({ ...days, targets });
  const { id: reportId } = await client.reports.create({ ...daysOf(last), language: 'en' });
  for (const [section, body] of Object.entries(TEXTS)) await client.reports.saveText({ reportId, section, body });
  const page = { sort: { by: 'received', direction: 'desc' }, cursor: null, limit: 1 } as const;
  const filter = { status: ['concluded' as const], receivedFrom: last.from, receivedTo: last.to };
  const [told] = (await client.inquiries.page({ ...page, filter })).rows;
  if (told !== undefined) await client.reports.saveStory({ reportId, inquiryId: told.id, ...STORY });
  await client.reports.issue({ id: reportId });
  await client.reports.create({ ...daysOf(present), language: 'ja' });
}

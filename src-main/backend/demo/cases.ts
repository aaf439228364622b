import type { Random } from '#db/seed/random.ts';
import type { InquiryStatus, Outcome } from '#shared/domain/lists.ts';

/** How far an inquiry of the demo comes: to an outcome, or to where it stands when the demo is opened. */
export type Fate =
  | { readonly kind: 'concluded'; readonly outcome: Outcome; readonly reopened: 'never' | 'again' | 'open' }
  | { readonly kind: 'open'; readonly stop: Exclude<InquiryStatus, 'concluded'>; readonly nth: number }
  | { readonly kind: 'deleted' };

export interface CaseTime {
  /** Epoch ms. */
  readonly receivedAt: number;
  readonly fate: Fate;
}

const DAY = 86_400_000;

/** How many inquiries stand where, and how many days ago the youngest and the oldest of them came in. */
const OPEN: readonly (readonly [Exclude<InquiryStatus, 'concluded'>, number, number, number])[] = [
  ['received', 8, 0.05, 2.4],
  ['acknowledged', 8, 1.5, 9],
  ['qualified', 8, 6, 22],
  ['matching', 14, 12, 60],
  ['introduced', 11, 25, 95],
  ['meeting-planned', 13, 35, 120],
  ['meeting-held', 7, 45, 150],
  ['follow-up', 9, 70, 240],
  ['on-hold', 7, 25, 200],
];
const CONCLUDED = 318;
const DELETED = 5;
/** Out of 100 concluded ones. */
const OUTCOMES: readonly (readonly [Outcome, number])[] = [
  ['agreement', 12],
  ['letter-of-intent', 11],
  ['joint-project', 9],
  ['continued-contact', 30],
  ['referral', 13],
  ['no-match', 16],
  ['withdrawn', 9],
];
const REOPENED = 9;

/** When the inquiries of three years came in and what becomes of them, the oldest first. */
export function caseTimes(from: number, now: number, random: Random): readonly CaseTime[] {
  const open = OPEN.flatMap(([stop, count, youngest, oldest]) =>
    Array.from({ length: count }, (_, nth): CaseTime => {
      const age = youngest + ((oldest - youngest) * (nth + random.next() * 0.8)) / count;
      return { receivedAt: Math.floor(now - age * DAY), fate: { kind: 'open', stop, nth } };
    }),
  );
  const outcomes = OUTCOMES.flatMap(([outcome, share]) => Array<Outcome>(share).fill(outcome));
  const concluded = Array.from({ length: CONCLUDED }, (_, nth): CaseTime => {
    const receivedAt = inTheYears(from, now - 40 * DAY, random);
    const often = nth % Math.floor(CONCLUDED / REOPENED) === 5 && receivedAt < now - 200 * DAY;
    const reopened = often ? (nth % 2 === 0 ? 'again' : 'open') : 'never';
    return { receivedAt, fate: { kind: 'concluded', outcome: random.pick(outcomes), reopened } };
  });
  const deleted = Array.from({ length: DELETED }, (): CaseTime => {
    return { receivedAt: inTheYears(from, now - 10 * DAY, random), fate: { kind: 'deleted' } };
  });
  return [...open, ...concluded, ...deleted].toSorted((a, b) => a.receivedAt - b.receivedAt);
}

/** More of them the later: the helpdesk becomes known. */
function inTheYears(from: number, to: number, random: Random): number {
  return Math.floor(from + 3 * DAY + (to - from - 3 * DAY) * random.next() ** 0.8);
}

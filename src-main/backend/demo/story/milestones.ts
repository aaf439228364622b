import { type InquiryStatus, type Outcome, STATUSES, type Step } from '#shared/domain/lists.ts';
import type { Case } from '../casting.ts';

/** A step that an inquiry reaches, with the instant (epoch ms). */
export interface Milestone {
  readonly to: InquiryStatus;
  readonly at: number;
}

const DAY = 86_400_000;
const MINUTE = 60_000;

const FULL: readonly Step[] = STATUSES.slice(1);
const WITHOUT_MEETING: readonly Step[] = [
  'acknowledged',
  'qualified',
  'matching',
  'introduced',
  'follow-up',
  'concluded',
];
const PATHS: Readonly<Record<Outcome, readonly Step[]>> = {
  agreement: FULL,
  'letter-of-intent': FULL,
  'joint-project': FULL,
  'continued-contact': FULL,
  referral: ['acknowledged', 'qualified', 'concluded'],
  'no-match': ['acknowledged', 'qualified', 'matching', 'concluded'],
  withdrawn: ['acknowledged', 'qualified', 'concluded'],
};
/** Days from receipt to conclusion, the shortest and the longest. */
const DURATIONS: Readonly<Record<Outcome, readonly [number, number]>> = {
  agreement: [90, 240],
  'letter-of-intent': [80, 220],
  'joint-project': [100, 260],
  'continued-contact': [60, 200],
  referral: [3, 25],
  'no-match': [35, 110],
  withdrawn: [8, 70],
};
/** How long it takes to reach a step from the one before, in parts. */
const PARTS: Readonly<Record<InquiryStatus, number>> = {
  received: 0,
  acknowledged: 0,
  qualified: 1,
  matching: 1.5,
  introduced: 3,
  'meeting-planned': 1.5,
  'meeting-held': 3.5,
  'follow-up': 1.5,
  concluded: 5,
  'on-hold': 1.5,
};

/** The steps that the inquiry comes to, dated in office hours, the last of them before now. */
export function milestonesOf(told: Case, created: number, now: number): readonly Milestone[] {
  const { random, calendar, fate, receivedAt } = told;
  const [first, ...others] = pathOf(told);
  if (first === undefined) return [];
  const limit = now - 25 * MINUTE;
  const late = random.chance(0.14) ? random.int(1, 4) : 0;
  const answerOn = calendar.workingDaysAfter(calendar.dayOf(receivedAt), random.int(0, 2) + late);
  let last = created;
  const date = (to: InquiryStatus, instant: number): Milestone => {
    const hours = calendar.inOfficeHours(instant, random);
    const later = hours > last + 5 * MINUTE ? hours : last + random.int(12, 50) * MINUTE;
    last = later < limit ? later : last + (limit - last) * (0.3 + random.next() * 0.4);
    return { to, at: Math.floor(last) };
  };
  const answered = date(first, calendar.at(answerOn, 600));
  const end = endOf(told, answered.at, limit);
  const parts = others.map((to) => PARTS[to] * (0.7 + 0.6 * random.next()));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  let passed = 0;
  const following = others.map((to, i) => {
    passed += parts[i] ?? 0;
    return date(to, answered.at + ((end - answered.at) * passed) / whole);
  });
  return fate.kind === 'deleted' ? [] : [answered, ...following];
}

function pathOf({ fate, random }: Case): readonly InquiryStatus[] {
  if (fate.kind === 'deleted') return [];
  if (fate.kind === 'open') {
    if (fate.stop !== 'on-hold') return STATUSES.slice(1, STATUSES.indexOf(fate.stop) + 1);
    return [...STATUSES.slice(1, 2 + (fate.nth % 4)), 'on-hold'];
  }
  const path = fate.outcome === 'continued-contact' && random.chance(0.4) ? WITHOUT_MEETING : PATHS[fate.outcome];
  // Officers skip what happens in one go.
  return path.filter((to) => !((to === 'qualified' || to === 'follow-up') && random.chance(0.12)));
}

function endOf({ fate, random, receivedAt }: Case, answeredAt: number, limit: number): number {
  if (fate.kind !== 'concluded') {
    // What is on hold has mostly been so for weeks.
    const rest = fate.kind === 'open' && fate.stop === 'on-hold' ? 0.3 + 0.5 * random.next() : 0.3 * random.next();
    return limit - (limit - answeredAt) * rest;
  }
  const [shortest, longest] = DURATIONS[fate.outcome];
  const end = receivedAt + random.int(shortest, longest) * DAY;
  return Math.min(end, answeredAt + (limit - answeredAt) * (0.75 + 0.2 * random.next()));
}

/** Gives instants within a span, each later than the one before, in office hours where these leave room. */
export function momentsBetween(told: Case, from: number, to: number): (share: number) => number {
  const { calendar, random } = told;
  let last = from;
  return (share) => {
    const hours = calendar.inOfficeHours(from + (to - from) * share, random);
    const later = hours > last ? hours : last + random.int(15, 70) * MINUTE;
    last = Math.floor(later < to ? later : last + (to - last) * 0.3);
    return last;
  };
}

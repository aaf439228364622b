import { STATUSES } from '#shared/domain/lists.ts';
import type { Period } from '#shared/domain/periods.ts';
import type { Sqlite } from '../../database/open.ts';
import { AT, CONCLUDED, instantAt, isInstant, STEP_SHIFT, THIRD_REGION } from './facts.ts';
import { numbersOf, type OrganisationsByNumber } from './organisations.ts';
import { pagesIn } from './pages.ts';

/** How often each number stands at a set of records. */
export type Counts = Uint32Array;

/** Answers under one number: how many took so many working days, and how many of them were in time. */
export interface AnswerCounts {
  readonly byDays: number[];
  inTime: number;
}

/** By code the answers under it. */
type AnswersByCode = (AnswerCounts | undefined)[];

/** What one pass over the facts counts in a period. */
export interface Tally {
  readonly received: { count: number } & Record<
    'channel' | 'language' | 'office' | 'thirdRegion' | 'form' | 'sector' | 'requester',
    Counts
  >;
  readonly answered: { count: number } & Record<'channel' | 'language' | 'office' | 'form' | 'requester', Counts>;
  readonly answers: AnswerCounts & Record<'byChannel' | 'byLanguage' | 'byOffice', AnswersByCode>;
  readonly concluded: { count: number } & Record<'outcome' | 'office' | 'form' | 'requester', Counts>;
  readonly third: { count: number } & Record<'thirdRegion' | 'form', Counts>;
  readonly introduced: { count: number } & Record<'form' | 'organisation', Counts>;
  /** Of those received, how many have come at least as far as each step. */
  readonly reached: number[];
  /** By an organisation's number, whether it was supported by a case. */
  readonly supported: Uint8Array;
}

/** The same lists and codes count once for each of their values, and once as 0 where there is none. */
function countEach(counts: Counts, facts: Int32Array, at: number, length: number): void {
  if (length === 0) countOne(counts, 0);
  for (let one = at; one < at + length; one += 1) countOne(counts, facts[one] as number);
}

function countOne(counts: Counts, n: number): void {
  counts[n] = (counts[n] as number) + 1;
}

function countAnswer(answers: AnswerCounts, days: number, inTime: boolean): void {
  while (answers.byDays.length <= days) answers.byDays.push(0);
  answers.byDays[days] = (answers.byDays[days] as number) + 1;
  if (inTime) answers.inTime += 1;
}

function answersUnder(byCode: AnswersByCode, code: number): AnswerCounts {
  let answers = byCode[code];
  if (answers === undefined) {
    answers = { byDays: [], inTime: 0 };
    byCode[code] = answers;
  }
  return answers;
}

function emptyTally(sqlite: Sqlite): Tally {
  const [words, organisations] = [numbersOf(sqlite, 'fact_word'), numbersOf(sqlite, 'fact_organisation')];
  const codes = () => new Uint32Array(words);
  const places = () => new Uint32Array(organisations);
  const common = () => ({ count: 0, channel: codes(), language: codes(), office: codes(), form: codes() });
  return {
    received: { ...common(), thirdRegion: codes(), sector: codes(), requester: places() },
    answered: { ...common(), requester: places() },
    answers: { byDays: [], inTime: 0, byChannel: [], byLanguage: [], byOffice: [] },
    concluded: { count: 0, outcome: codes(), office: codes(), form: codes(), requester: places() },
    third: { count: 0, thirdRegion: codes(), form: codes() },
    introduced: { count: 0, form: codes(), organisation: places() },
    reached: STATUSES.map(() => 0),
    supported: new Uint8Array(organisations),
  };
}

/**
 * Counts all that figures ask of cases, in one pass over the pages in which the period lies.
 * @param answerDays how many working days there are for an answer where the inquiry itself names no due day
 */
export function tallyOf(
  sqlite: Sqlite,
  { fromInstant, untilInstant }: Period,
  organisations: OrganisationsByNumber,
  answerDays: number,
): Tally {
  const tally = emptyTally(sqlite);
  const isThird = Uint8Array.from(organisations, (one) => (one?.side === 'third' ? 1 : 0));
  const isIn = (facts: Int32Array, at: number): boolean => {
    const instant = instantAt(facts, at);
    return instant >= fromInstant && instant < untilInstant;
  };
  for (const facts of pagesIn(sqlite, fromInstant, untilInstant)) {
    for (let at = 0; at < facts.length; at += facts[at] as number) {
      if (isIn(facts, at + AT.received)) countReceived(tally, facts, at, isThird);
      if (isIn(facts, at + AT.answered)) countAnswered(tally, facts, at, answerDays);
      const isConcluded = ((facts[at + AT.marks] as number) & CONCLUDED) !== 0;
      if (isConcluded && isIn(facts, at + AT.concluded)) countConcluded(tally, facts, at);
      if (facts[at + AT.matches] !== 0) countIntroduced(tally, facts, at, isIn);
    }
  }
  return tally;
}

function countReceived(tally: Tally, facts: Int32Array, at: number, isThird: Uint8Array): void {
  const { received, supported, reached } = tally;
  const requester = facts[at + AT.requester] as number;
  const marks = facts[at + AT.marks] as number;
  const [forms, sectors] = [facts[at + AT.forms] as number, facts[at + AT.sectors] as number];
  received.count += 1;
  countOne(received.channel, facts[at + AT.channel] as number);
  countOne(received.language, facts[at + AT.language] as number);
  countOne(received.office, facts[at + AT.office] as number);
  countOne(received.thirdRegion, facts[at + AT.thirdRegion] as number);
  countOne(received.requester, requester);
  countEach(received.form, facts, at + AT.lists, forms);
  countEach(received.sector, facts, at + AT.lists + forms, sectors);
  const furthest = marks >> STEP_SHIFT;
  reached[furthest] = (reached[furthest] as number) + 1;
  if (isInstant(facts, at + AT.concluded)) reached[STATUSES.length - 1] = (reached[STATUSES.length - 1] as number) + 1;
  supported[requester] = 1;
  let third = (marks & THIRD_REGION) !== 0 || isThird[requester] === 1;
  const parties = at + AT.lists + forms + sectors;
  for (let one = parties; one < parties + (facts[at + AT.parties] as number); one += 1) {
    const party = facts[one] as number;
    if (isThird[party >> 1] === 1) third = true;
    if ((party & 1) === 1) supported[party >> 1] = 1;
  }
  if (!third) return;
  tally.third.count += 1;
  countOne(tally.third.thirdRegion, facts[at + AT.thirdRegion] as number);
  countEach(tally.third.form, facts, at + AT.lists, forms);
}

function countAnswered({ answered, answers }: Tally, facts: Int32Array, at: number, answerDays: number): void {
  const [channel, language] = [facts[at + AT.channel] as number, facts[at + AT.language] as number];
  const office = facts[at + AT.office] as number;
  answered.count += 1;
  countOne(answered.channel, channel);
  countOne(answered.language, language);
  countOne(answered.office, office);
  countOne(answered.requester, facts[at + AT.requester] as number);
  countEach(answered.form, facts, at + AT.lists, facts[at + AT.forms] as number);
  const [days, inTime] = [facts[at + AT.workingDays] as number, (facts[at + AT.enough] as number) <= answerDays];
  countAnswer(answers, days, inTime);
  countAnswer(answersUnder(answers.byChannel, channel), days, inTime);
  countAnswer(answersUnder(answers.byLanguage, language), days, inTime);
  countAnswer(answersUnder(answers.byOffice, office), days, inTime);
}

function countConcluded({ concluded }: Tally, facts: Int32Array, at: number): void {
  concluded.count += 1;
  countOne(concluded.outcome, facts[at + AT.outcome] as number);
  countOne(concluded.office, facts[at + AT.office] as number);
  countOne(concluded.requester, facts[at + AT.requester] as number);
  countEach(concluded.form, facts, at + AT.lists, facts[at + AT.forms] as number);
}

function countIntroduced(
  { introduced, supported }: Tally,
  facts: Int32Array,
  at: number,
  isIn: (facts: Int32Array, at: number) => boolean,
): void {
  const forms = facts[at + AT.forms] as number;
  const matches = at + AT.lists + forms + (facts[at + AT.sectors] as number) + (facts[at + AT.parties] as number);
  for (let one = matches; one < at + (facts[at] as number); one += 3) {
    if (!isIn(facts, one + 1)) continue;
    const organisation = facts[one] as number;
    introduced.count += 1;
    countOne(introduced.organisation, organisation);
    countEach(introduced.form, facts, at + AT.lists, forms);
    supported[organisation] = 1;
  }
}

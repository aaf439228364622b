import { REVIEWS } from '#db/seed/demo/reviews.ts';
import { STAFF } from '#db/seed/demo/staff.ts';
import { type Random, seededRandom } from '#db/seed/random.ts';
import type { Answer, Wish } from '#shared/domain/advice.ts';
import type { Case } from '../casting.ts';
import { momentsBetween } from './milestones.ts';
import { partnerName, reached, type Story, until, voiceIn } from './story.ts';

const DAY = 86_400_000;

type Colleague = Case['adviser'];

interface Asking {
  readonly at: number;
  readonly wish: Wish;
  readonly question: string;
  /** Null for whoever advises. */
  readonly whom: Colleague | null;
  /** The officer of the case, if nobody else. */
  readonly by?: Colleague;
  /** `YYYY-MM-DD`; null for none. */
  readonly dueOn: string | null;
}

/** Days from today to the day by which what is still open is asked for; null for none. */
const AHEAD: readonly (number | null)[] = [-5, 3, null, 1, 6];
/** Of the open cases of a status every third waits for an answer; those that wait for the officer at whose desk the demo opens, every second. */
const oftenOf = ({ owner }: Case): number => (owner.language === 'ja' ? 2 : 3);

/** Officers ask for advice on how to go about a case, and for a yes before partners are introduced; advisers ask back. */
export function tellReviews(story: Story): void {
  const start = reached(story, 'matching');
  if (start === undefined) return;
  const { told } = story;
  // Numbers of its own: what else is told stays as it is.
  const random = seededRandom(Math.floor(told.receivedAt / 1000) % 2_147_483_647);
  const moment = momentsBetween(told, start, until(story, start));
  const { fate } = told;
  const waits = fate.kind === 'open' && fate.stop !== 'on-hold' && fate.nth % oftenOf(told) === 1;
  if (!waits && random.chance(0.3)) tellAsked(story, moment(0.1), random);
  const introduced = reached(story, 'introduced');
  if (introduced !== undefined && random.chance(0.3)) tellSignOff(story, moment(0.6), random);
  if (random.chance(0.12)) tellQuestion(story, moment(0.5), random);
  if (waits) tellWaiting(story, random);
}

/** Who knows the other side: a senior adviser in Japan, for the Japanese the first officer in Alsace. */
const adviserOf = ({ told }: Story): Colleague => (told.owner.language === 'ja' ? STAFF[0] : told.adviser);

function tellAsked(story: Story, at: number, random: Random): void {
  const { calendar, owner } = story.told;
  const { question, answer } = random.pick(REVIEWS[owner.language].advice);
  const dueOn = calendar.workingDaysAfter(calendar.dayOf(at), random.int(3, 8));
  const whom = adviserOf(story);
  const id = ask(story, { at, wish: 'advice', question, whom, dueOn });
  if (random.chance(0.07)) {
    story.book(at + random.int(2, 9) * DAY, owner, async (desk) => {
      await desk.client.advice.withdraw({ id: id() });
    });
    return;
  }
  reply(story, { id, whom, at: calendar.inOfficeHours(at + random.int(1, 6) * DAY, random) }, 'advise', answer);
}

/** A sign-off; now and then it is sent back first, and asked for anew a few days later. */
function tellSignOff(story: Story, at: number, random: Random): void {
  const { calendar, owner, manager } = story.told;
  const { question, answer, reason } = random.pick(REVIEWS[owner.language].signOff);
  const whom = random.chance(0.5) ? manager : adviserOf(story);
  const later = (from: number, least: number, most: number): number =>
    calendar.inOfficeHours(from + random.int(least, most) * DAY, random);
  const dueOn = (from: number): string => calendar.workingDaysAfter(calendar.dayOf(from), random.int(2, 5));
  const asked = { wish: 'sign-off', question, whom } as const;
  let last = at;
  if (random.chance(0.3)) {
    const first = ask(story, { ...asked, at, dueOn: dueOn(at) });
    const refused = later(at, 1, 3);
    reply(story, { id: first, whom, at: refused }, 'send-back', reason);
    last = later(refused, 1, 4);
  }
  const id = ask(story, { ...asked, at: last, dueOn: dueOn(last) });
  reply(story, { id, whom, at: later(last, 1, 4) }, 'approve', random.chance(0.7) ? answer : '');
}

/** An adviser wants to know something of the officer first. */
function tellQuestion(story: Story, at: number, random: Random): void {
  const { adviser, calendar, owner } = story.told;
  const { question, answer } = random.pick(REVIEWS[owner.language].questions);
  const dueOn = calendar.workingDaysAfter(calendar.dayOf(at), random.int(2, 5));
  const id = ask(story, { at, wish: 'question', question, whom: owner, by: adviser, dueOn });
  reply(story, { id, whom: owner, at: calendar.inOfficeHours(at + random.int(1, 4) * DAY, random) }, 'answer', answer);
}

/** What waits for an answer in these days. */
function tellWaiting(story: Story, random: Random): void {
  const { told, now } = story;
  const { calendar, owner, fate } = told;
  const nth = fate.kind === 'open' ? fate.nth : 0;
  const ahead = AHEAD[Math.floor(nth / oftenOf(told)) % AHEAD.length] ?? null;
  const { advice, signOff, questions } = REVIEWS[owner.language];
  const asked = Math.max(calendar.inOfficeHours(now - random.int(4, 9) * DAY, random), told.receivedAt);
  const dueOn = ahead === null ? null : calendar.workingDay(calendar.dayOf(now + ahead * DAY));
  if (random.chance(0.25)) {
    const { question } = random.pick(questions);
    ask(story, { at: asked, wish: 'question', question, whom: owner, by: told.adviser, dueOn });
    return;
  }
  const wish = nth % 2 === 0 ? 'sign-off' : 'advice';
  const { question } = wish === 'advice' ? random.pick(advice) : random.pick(signOff);
  const whom = owner.language !== 'ja' && random.chance(0.25) ? null : adviserOf(story);
  ask(story, { at: asked, wish, question, whom, dueOn });
}

/** @returns the id of the request, once it was asked */
function ask(story: Story, { at, wish, question, whom, dueOn, by = story.told.owner }: Asking): () => string {
  const { told, known } = story;
  const voice = voiceIn(story, told.owner.language);
  const text = voice.say(question, { partner: partnerName(story, told.owner.language) });
  let id = '';
  story.book(at, by, async (desk) => {
    const adviserId = whom === null ? null : desk.staffId(whom.key);
    const made = await desk.client.advice.ask({ inquiryId: known.inquiry, wish, question: text, adviserId, dueOn });
    id = made.id;
  });
  return () => id;
}

interface Replying {
  readonly id: () => string;
  readonly whom: Colleague;
  readonly at: number;
}

function reply(story: Story, { id, whom, at }: Replying, answer: Answer, words: string): void {
  const voice = voiceIn(story, story.told.owner.language);
  const text = voice.say(words, { partner: partnerName(story, story.told.owner.language) });
  story.book(at, whom, async (desk) => void (await desk.client.advice.answer({ id: id(), answer, text })));
}

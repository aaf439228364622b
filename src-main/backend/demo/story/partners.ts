import type { DemoPerson } from '../roster.ts';
import { organisationName } from '../words.ts';
import { momentsBetween } from './milestones.ts';
import {
  addEntry,
  languageWith,
  noteNextStep,
  officeSlots,
  reached,
  receiveMail,
  type Story,
  sendMail,
  until,
  voiceIn,
} from './story.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Partners are looked for, asked, and give their answers, as far as the inquiry comes. */
export function tellPartners(story: Story): void {
  const { told, known } = story;
  const start = reached(story, 'matching');
  if (start === undefined) return;
  const { owner, random } = told;
  story.book(start, owner, async (desk) => {
    await desk.client.inquiries.move({ ids: [known.inquiry], to: 'matching' });
  });
  noteNextStep(story, start + 5 * MINUTE, 'match');
  tellTask(story, start + 9 * MINUTE);
  const end = until(story, start);
  const moment = momentsBetween(told, start + 10 * MINUTE, end);
  // Of those still being matched some have just begun.
  const depth = told.fate.kind === 'open' && told.fate.stop === 'matching' ? told.fate.nth % 4 : 3;
  if (random.chance(0.35)) tellNote(story, moment(0.03));
  tellShortlist(story, moment(0.08));
  if (random.chance(0.45)) tellAdvice(story, moment(0.16));
  if (depth > 0) tellProposals(story, moment(0.25));
  if (depth > 1) tellAnswers(story, moment);
}

/** Those who are asked: the partners who will accept, then those who will not. */
function asked({ told }: Story): {
  readonly accepting: readonly DemoPerson[];
  readonly declining: readonly DemoPerson[];
} {
  const [first, second, third] = told.partners;
  const isHopeless = told.fate.kind === 'concluded' && told.fate.outcome === 'no-match';
  const all = [first, second, third].filter((person) => person !== undefined);
  if (isHopeless) return { accepting: [], declining: all.slice(0, 2) };
  const accepting = all.slice(0, told.priority === 'high' ? 2 : 1);
  return {
    accepting: told.third === null ? accepting : [...accepting, told.third],
    declining: told.refuses ? all.slice(2, 3) : [],
  };
}

function tellTask(story: Story, at: number): void {
  const { told, known, now } = story;
  const { owner, random, calendar } = told;
  if (!random.chance(0.6)) return;
  const voice = voiceIn(story, owner.language);
  const title = voice.say(random.pick(voice.frames.tasks), officeSlots(story));
  const doneAt = calendar.inOfficeHours(at + random.int(2, 14) * DAY, random);
  const isOpen = doneAt > now || (told.fate.kind === 'open' && random.chance(0.6));
  // What is open is due in these days.
  const dueOn = isOpen
    ? calendar.workingDay(calendar.dayOf(now + random.int(-4, 12) * DAY))
    : calendar.workingDaysAfter(calendar.dayOf(at), random.int(4, 15));
  let id = '';
  story.book(at, owner, async (desk) => {
    const made = await desk.client.tasks.create({ title, inquiryId: known.inquiry, dueOn });
    id = made.id;
  });
  if (isOpen) return;
  story.book(doneAt, owner, async (desk) => void (await desk.client.tasks.setDone({ ids: [id], done: true })));
}

function tellNote(story: Story, at: number): void {
  const { owner, random } = story.told;
  const voice = voiceIn(story, owner.language);
  const body = voice.say(random.pick(voice.frames.notes), officeSlots(story));
  story.book(at, owner, (desk) => addEntry(story, desk, { kind: 'note', body, language: owner.language }));
}

/** Senior advisers write to Europeans in their language, to Japanese in Japanese. */
function tellAdvice(story: Story, at: number): void {
  const { adviser, voice, random } = story.told;
  const body = voice.say(random.pick(voice.frames.advice));
  story.book(at, adviser, (desk) => addEntry(story, desk, { kind: 'advice', body, language: voice.language }));
}

function tellShortlist(story: Story, at: number): void {
  const { told, known } = story;
  const { accepting, declining } = asked(story);
  const wanted = [...accepting, ...declining];
  const other = told.partners.find((person) => !wanted.includes(person));
  const withOther = told.random.chance(0.45);
  story.book(at, told.owner, async (desk) => {
    const add = async (people: readonly DemoPerson[], state: 'shortlisted' | 'suggested') => {
      const keys = people.map(({ organisation }) => organisation.key);
      const organisationIds = await Promise.all(keys.map(desk.organisationId));
      const { ids } = await desk.client.matches.add({ inquiryId: known.inquiry, organisationIds, state });
      keys.forEach((key, i) => void known.matches.set(key, ids[i] ?? ''));
    };
    await add(wanted, 'shortlisted');
    if (withOther && other !== undefined) await add([other], 'suggested');
  });
}

function tellProposals(story: Story, at: number): void {
  const { told, known } = story;
  const { accepting, declining } = asked(story);
  const people = [...accepting, ...declining];
  const frame = told.random.next();
  story.book(at, told.owner, async (desk) => {
    const ids = people.map(({ organisation }) => known.matches.get(organisation.key) ?? '');
    await desk.client.matches.setState({ ids, state: 'proposed' });
    for (const person of people.slice(0, 2)) {
      await desk.personId(person.key);
      const voice = voiceIn(story, languageWith(story, person));
      const { proposals } = voice.frames;
      sendMail(story, desk, person, voice.say(proposals[frame < 0.5 ? 0 : 1]), told.owner);
    }
  });
  const waits = told.fate.kind === 'open' && (told.fate.stop === 'matching' || told.fate.stop === 'introduced');
  if (waits && told.random.chance(0.4)) {
    story.book(at + 6 * MINUTE, told.owner, async (desk) => {
      await desk.client.labels.change({ ownerIds: [known.inquiry], facet: 'tag', add: [WAITING], remove: [] });
    });
  }
}

/** The tag of those that wait for a prefecture's answer; a saved view shows them. */
export const WAITING = 'wartet auf Präfektur';

function tellAnswers(story: Story, moment: (share: number) => number): void {
  const { told, known } = story;
  const { owner, random } = told;
  const { accepting, declining } = asked(story);
  accepting.forEach((person, i) => {
    const voice = voiceIn(story, languageWith(story, person));
    const text = voice.say(random.pick(voice.frames.accepted));
    story.book(moment(0.55 + 0.1 * i), owner, async (desk) => {
      await desk.personId(person.key);
      receiveMail(story, desk, person, text);
      const ids = [known.matches.get(person.organisation.key) ?? ''];
      await desk.client.matches.setState({ ids, state: 'accepted' });
    });
  });
  declining.forEach((person, i) => {
    const voice = voiceIn(story, owner.language);
    const declinedReason = random.pick(voice.frames.declined);
    story.book(moment(0.75 + 0.08 * i), owner, async (desk) => {
      const ids = [known.matches.get(person.organisation.key) ?? ''];
      await desk.client.matches.setState({ ids, state: 'declined', declinedReason });
    });
  });
}

/** The partners who accepted are introduced. */
export function tellIntroduction(story: Story): void {
  const { told, known } = story;
  const at = reached(story, 'introduced');
  if (at === undefined) return;
  const { owner, manager, voice, requester, random } = told;
  const { accepting } = asked(story);
  const partner = accepting
    .map(({ organisation }) => organisationName(organisation, voice.language))
    .join(voice.language === 'ja' ? '、' : ', ');
  const text = voice.say(random.pick(voice.frames.introductions), { partner });
  if (random.chance(0.18)) {
    const managerVoice = voiceIn(story, manager.language);
    const body = random.pick(managerVoice.frames.comments);
    story.book(at - 3 * MINUTE, manager, (desk) =>
      addEntry(story, desk, { kind: 'comment', body, language: manager.language }),
    );
  }
  story.book(at, owner, async (desk) => {
    const ids = accepting.map(({ organisation }) => known.matches.get(organisation.key) ?? '');
    await desk.client.matches.introduce({ ids, moveInquiries: true });
    sendMail(story, desk, requester, text, owner);
  });
  noteNextStep(story, at + 4 * MINUTE, 'introduce');
}

/** Who sits at the table beside the requester. */
export function introducedPeople(story: Story): readonly DemoPerson[] {
  return asked(story).accepting;
}

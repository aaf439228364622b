import type { CooperationType, Outcome } from '#shared/domain/lists.ts';
import { smallPdf } from '../small-pdf.ts';
import { organisationName } from '../words.ts';
import { introducedPeople } from './partners.ts';
import { addEntry, reached, type Story } from './story.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** What an outcome leads to, the likelier ones more often. */
const COOPERATIONS: Readonly<Partial<Record<Outcome, readonly CooperationType[]>>> = {
  agreement: ['memorandum', 'trade-contract', 'twinning', 'visit-programme'],
  'letter-of-intent': ['letter-of-intent'],
  'joint-project': ['joint-project', 'joint-project', 'research-consortium'],
};
const TRADING = new Set([
  'ironware',
  'sake-wine',
  'paper-textiles',
  'organic-food',
  'trade-fair',
  'casting',
  'aerospace',
]);

/** The inquiry is concluded with its outcome; some are taken up again. */
export function tellConclusion(story: Story): void {
  const { told, known } = story;
  const { fate, owner, voice, random } = told;
  const at = reached(story, 'concluded');
  if (fate.kind !== 'concluded' || at === undefined) return;
  const { outcome } = fate;
  const types = COOPERATIONS[outcome];
  if (types !== undefined) tellCooperation(story, at - 6 * MINUTE, typeFor(story, types));
  const outcomeNote = voice.say(random.pick(voice.frames.outcomes[outcome]));
  story.book(at, owner, async (desk) => {
    await desk.client.inquiries.update({ ids: [known.inquiry], patch: { outcomeNote } });
    await desk.client.inquiries.move({ ids: [known.inquiry], to: 'concluded', outcome });
  });
  if (fate.reopened !== 'never') tellReopening(story, at + random.int(25, 70) * DAY, fate.reopened === 'again');
}

function typeFor(story: Story, types: readonly CooperationType[]): CooperationType {
  const { random, topic } = story.told;
  const suited = types.filter((type) => {
    if (type === 'trade-contract') return TRADING.has(topic.key);
    if (type === 'twinning') return topic.forms.includes('tourism');
    return type === 'visit-programme' ? topic.forms.includes('mobility') || topic.forms.includes('tourism') : true;
  });
  return random.pick(suited);
}

/** The agreement with its evidence, and the questions after three, six and twelve months. */
function tellCooperation(story: Story, at: number, type: CooperationType): void {
  const { told, known } = story;
  const { owner, voice, requester, calendar, random } = told;
  const parties = [requester, ...introducedPeople(story)].map(({ organisation }) => organisation);
  const unique = [...new Set(parties)];
  const title = voice.say(voice.frames.cooperations[type]);
  const agreedOn = calendar.dayOf(at - random.int(1, 6) * DAY);
  const names = unique.map((organisation) => organisationName(organisation, voice.language));
  const evidence = random.chance(0.75)
    ? evidenceOf(story, title, [agreedOn, ...names, voice.topic.decision])
    : undefined;
  let id = '';
  story.book(at, owner, async (desk) => {
    const organisationIds = await Promise.all(unique.map(({ key }) => desk.organisationId(key)));
    const made = await desk.client.cooperations.create({
      ...{ title, type, agreedOn, organisationIds, inquiryId: known.inquiry },
      ...(known.meeting === '' ? {} : { meetingId: known.meeting }),
      ...(evidence === undefined ? {} : { evidence }),
      note: voice.topic.decision,
    });
    id = made.id;
  });
  for (const months of [3, 6, 12] as const) {
    const asked = calendar.inOfficeHours(at + (months * 30.5 + random.int(-4, 12)) * DAY, random);
    if (!random.chance(0.85)) continue;
    story.book(asked, owner, async (desk) => {
      await desk.client.cooperations.setFollowUp({ id, months, doneOn: calendar.dayOf(asked) });
    });
  }
}

/** A sheet with the names of the parties: PDF where Latin letters suffice, else text. */
function evidenceOf({ told }: Story, title: string, lines: readonly string[]): File {
  const { language } = told.voice;
  if (language === 'ja') return new File([`${[title, ...lines].join('\n')}\n`], `合意書-${told.topic.key}.txt`);
  const name = { de: 'Vereinbarung', fr: 'accord', en: 'agreement' }[language];
  return new File([smallPdf(title, lines)], `${name}-${told.topic.key}.pdf`);
}

function tellReopening(story: Story, at: number, concludedAgain: boolean): void {
  const { told, known } = story;
  const { owner, voice, random, calendar } = told;
  const instant = calendar.inOfficeHours(at, random);
  const partner = introducedPeople(story)[0] ?? told.requester;
  const names = { partner: organisationName(partner.organisation, voice.language) };
  const body = voice.say(random.pick(voice.frames.reopened), names);
  story.book(instant, owner, async (desk) => {
    await addEntry(story, desk, { kind: 'note', body, language: voice.language });
    const { moves } = await desk.client.inquiries.get({ id: known.inquiry });
    const back = moves.find(({ kind }) => kind === 'reopen');
    if (back !== undefined) await desk.client.inquiries.move({ ids: [known.inquiry], to: back.to });
  });
  if (!concludedAgain) {
    // What is open again has a next step: it waits for its officer in the present days.
    const nextStepOn = calendar.workingDay(calendar.dayOf(story.now + random.int(1, 20) * DAY));
    const nextStep = random.pick(voice.frames.nextSteps.follow);
    story.book(instant + 5 * MINUTE, owner, async (desk) => {
      await desk.client.inquiries.update({ ids: [known.inquiry], patch: { nextStep, nextStepOn } });
    });
    return;
  }
  const outcomeNote = voice.say(random.pick(voice.frames.outcomes['continued-contact']));
  story.book(calendar.inOfficeHours(at + random.int(15, 50) * DAY, random), owner, async (desk) => {
    await desk.client.inquiries.update({ ids: [known.inquiry], patch: { outcomeNote } });
    await desk.client.inquiries.move({ ids: [known.inquiry], to: 'concluded', outcome: 'continued-contact' });
  });
}

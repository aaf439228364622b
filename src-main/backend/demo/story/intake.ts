import type { NewInquiry } from '#shared/contract/inquiries.ts';
import { nameInNote } from '../words.ts';
import { momentsBetween } from './milestones.ts';
import { addEntry, noteNextStep, reached, receiveMail, type Story, sendMail, until } from './story.ts';

const MINUTE = 60_000;

/** The inquiry comes in and is put in. */
export function tellReceipt(story: Story, created: number): void {
  const { told, known } = story;
  const { owner, voice, requester, channel, random } = told;
  const { frames } = voice;
  const opening = voice.say(random.pick(frames.openings));
  const mail = [opening, told.ask, random.pick(frames.wishes)].join(voice.language === 'ja' ? '' : ' ');
  const untaken = told.fate.kind === 'open' && told.fate.stop === 'received' && told.fate.nth % 3 === 1;
  const withForm = random.chance(0.9);
  story.book(created, owner, async (desk) => {
    const requesterPersonId = await desk.personId(requester.key);
    const made = await desk.client.inquiries.create({
      ...inquiryOf(story, withForm),
      requesterPersonId,
      requesterOrganisationId: await desk.organisationId(requester.organisation.key),
      ...(untaken ? { ownerId: null } : {}),
    });
    known.inquiry = made.id;
    known.number = made.number;
    if (channel === 'email') receiveMail(story, desk, requester, mail, true);
  });
  if (channel === 'phone') {
    const body = voice.say(random.pick(frames.calls), { person: nameInNote(requester, voice.language) });
    const durationMinutes = random.int(4, 25);
    story.book(created + 3 * MINUTE, owner, (desk) =>
      addEntry(story, desk, { kind: 'call', body, language: voice.language, durationMinutes }),
    );
  }
  tellFile(story, created + 6 * MINUTE);
}

function inquiryOf({ told }: Story, withForm: boolean): NewInquiry {
  const { topic, voice, place, random } = told;
  const forms = random.chance(0.7) ? topic.forms.slice(0, 1) : topic.forms;
  return {
    subject: told.subject,
    description: told.ask,
    language: voice.language,
    channel: told.channel,
    receivedAt: Math.floor(told.receivedAt),
    receivedZone: told.calendar.zone,
    thirdRegion: told.thirdRegion,
    priority: told.priority,
    labels: {
      form: withForm ? [...forms] : [],
      region: [...place.regions],
      sector: [...topic.sectors],
      tag: tagsFor(told.topic.key, told.random.next()),
    },
  };
}

const TAGS: Readonly<Record<string, string>> = {
  hydrogen: '水素',
  'trade-fair': 'Messe Tokio',
  villages: 'jumelage',
  apprentices: 'Nachwuchs',
  'young-officials': 'Nachwuchs',
  'disaster-resilience': '防災',
  ironware: '伝統工芸',
  'paper-textiles': '伝統工芸',
  'organic-food': 'bio',
};

function tagsFor(topic: string, chance: number): string[] {
  const own = TAGS[topic];
  return [
    ...(own === undefined ? [] : [own]),
    ...(chance < 0.08 ? ['delegation'] : chance > 0.93 ? ['Pilotfall'] : []),
  ];
}

/** Some send a sheet about themselves along. */
function tellFile(story: Story, at: number): void {
  const { told, known } = story;
  const { owner, voice, requester, random } = told;
  if (!random.chance(0.11)) return;
  const text = `${voice.say('{org}')}\n${told.subject}\n\n${told.ask}\n\n${voice.topic.details}\n${requester.email}\n`;
  const name = `${{ de: 'Steckbrief', fr: 'fiche', en: 'profile', ja: '概要' }[voice.language]}-${told.topic.key}.txt`;
  story.book(at, owner, async (desk) => {
    await desk.client.files.add({ ownerId: known.inquiry, file: new File([text], name) });
  });
}

/** The first answer, the talk about details, and the qualification. */
export function tellQualification(story: Story): void {
  const { told, known } = story;
  const { owner, voice, requester, random } = told;
  const answered = reached(story, 'acknowledged');
  if (answered === undefined) return;
  const answer = random.pick(voice.frames.acknowledged);
  story.book(answered, owner, (desk) => {
    sendMail(story, desk, requester, voice.say(answer, { number: known.number }), owner);
  });
  const qualified = reached(story, 'qualified');
  const end = qualified ?? until(story, answered);
  if (end >= story.now) return;
  const moment = momentsBetween(told, answered, end);
  const details = voice.say(random.pick(voice.frames.details));
  story.book(moment(0.45), owner, (desk) => receiveMail(story, desk, requester, details));
  if (random.chance(0.35)) tellTalk(story, moment(0.7));
  story.book(Math.max(moment(0.97), end - 2 * MINUTE), owner, async (desk) => {
    const { labels } = await desk.client.inquiries.get({ id: known.inquiry });
    if ((labels.form ?? []).length > 0) return;
    await desk.client.labels.set({ ownerIds: [known.inquiry], facet: 'form', values: [...told.topic.forms] });
  });
  if (qualified === undefined) return;
  story.book(qualified, owner, async (desk) => {
    await desk.client.labels.set({ ownerIds: [known.inquiry], facet: 'ecosystem', values: [...told.topic.ecosystems] });
    await desk.client.inquiries.move({ ids: [known.inquiry], to: 'qualified' });
  });
  noteNextStep(story, qualified + 4 * MINUTE, 'match');
}

/** A call or a visit, in the officer's own words. */
function tellTalk(story: Story, at: number): void {
  const { owner, requester, random, channel, voice } = story.told;
  const isVisit = channel === 'visit' || channel === 'event';
  const text = isVisit ? voice.frames.visit : random.pick(voice.frames.calls);
  const body = voice.say(text, { person: nameInNote(requester, voice.language) });
  const durationMinutes = isVisit ? random.int(60, 150) : random.int(5, 35);
  story.book(at, owner, async (desk) => {
    const personId = await desk.personId(requester.key);
    const kind = isVisit ? 'visit' : 'call';
    await addEntry(story, desk, { kind, body, language: voice.language, durationMinutes, personId });
  });
}

/** Rests for a while, and may go on. */
export function tellHold(story: Story, from: number, to: number | null): void {
  const { told, known } = story;
  const { owner, random, voice } = told;
  const { language } = voice;
  const reason = voice.say(random.pick(voice.frames.onHold));
  story.book(from, owner, async (desk) => {
    await addEntry(story, desk, { kind: 'note', body: reason, language });
    await desk.client.inquiries.move({ ids: [known.inquiry], to: 'on-hold' });
  });
  if (to === null) return;
  story.book(to, owner, async (desk) => {
    const { moves } = await desk.client.inquiries.get({ id: known.inquiry });
    const back = moves.find(({ kind }) => kind === 'resume');
    if (back !== undefined) await desk.client.inquiries.move({ ids: [known.inquiry], to: back.to });
    await addEntry(story, desk, { kind: 'note', body: voice.say(voice.frames.resumed), language });
  });
}

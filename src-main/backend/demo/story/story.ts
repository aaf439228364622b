import type { DemoStaff } from '#db/seed/demo/staff.ts';
import { STAFF } from '#db/seed/demo/staff.ts';
import type { NextStepKind } from '#db/seed/demo/types.ts';
import type { Language } from '#shared/domain/lists.ts';
import type { Case } from '../casting.ts';
import type { Desk, Mail } from '../desk.ts';
import type { DemoPerson } from '../roster.ts';
import { letter, organisationName, signatureOf, type Voice, voiceOf } from '../words.ts';
import type { Milestone } from './milestones.ts';

/** Something that someone of the staff does at an instant. */
export interface Deed {
  readonly at: number;
  readonly staff: DemoStaff;
  readonly run: (desk: Desk) => void | Promise<void>;
}

/** What becomes known only while an inquiry is told: ids that the program gives. */
export interface Known {
  inquiry: string;
  number: string;
  meeting: string;
  /** By the key of the organisation. */
  readonly matches: Map<string, string>;
}

/** An inquiry being told: its parts book deeds, all inquiries' deeds are then done in order of time. */
export interface Story {
  readonly told: Case;
  readonly now: number;
  readonly milestones: readonly Milestone[];
  readonly known: Known;
  readonly book: (at: number, staff: DemoStaff, run: Deed['run']) => void;
}

/** When a step is reached, if it is. */
export function reached({ milestones }: Story, to: Milestone['to']): number | undefined {
  return milestones.find((milestone) => milestone.to === to)?.at;
}

/** When the inquiry moves on from an instant: the next milestone, or now. */
export function until({ milestones, now }: Story, at: number): number {
  return milestones.find((milestone) => milestone.at > at)?.at ?? now;
}

/** The voice of someone who writes another language than the requester. */
export function voiceIn({ told }: Story, language: Language): Voice {
  return voiceOf(language, told.topic, { org: organisationName(told.requester.organisation, language) });
}

const signed = (staff: DemoStaff): string => `${staff.name}\nEU-Japan Regional Cooperation Helpdesk`;

/** The language in which the helpdesk and a person write to each other. */
export function languageWith({ told }: Story, person: DemoPerson): Language {
  return person === told.requester ? told.voice.language : person.organisation.writes;
}

/** A mail from the helpdesk. */
export function sendMail(story: Story, desk: Desk, person: DemoPerson, text: string, staff: DemoStaff): void {
  const language = languageWith(story, person);
  desk.mail({ ...mailOf(story, person, language, 'email-out'), body: letter(language, person, text, signed(staff)) });
}

/** A mail to the helpdesk. */
export function receiveMail(story: Story, desk: Desk, person: DemoPerson, text: string, isFirst = false): void {
  const language = languageWith(story, person);
  const mail = mailOf(story, person, language, 'email-in');
  const subject = isFirst ? story.told.subject : mail.subject;
  desk.mail({
    ...mail,
    subject,
    body: letter(language, isFirst ? null : story.told.owner, text, signatureOf(person, language)),
  });
}

function mailOf(
  { told, known }: Story,
  person: DemoPerson,
  language: Language,
  kind: Mail['kind'],
): Omit<Mail, 'body'> {
  const subject = language === told.voice.language ? told.subject : told.topic.text[language].name;
  const answer = language === 'de' ? 'AW' : 'Re';
  return {
    ...{ inquiryId: known.inquiry, kind, language, zone: told.calendar.zone, person: person.key },
    subject: kind === 'email-in' ? `${answer}: ${subject} [${known.number}]` : `${subject} [${known.number}]`,
  };
}

/** An entry that is no mail, by whoever is at work. */
export async function addEntry(
  { told, known }: Story,
  desk: Desk,
  entry: Omit<Parameters<Desk['client']['entries']['create']>[0], 'inquiryId' | 'at' | 'zone'>,
): Promise<void> {
  await desk.client.entries.create({ ...entry, inquiryId: known.inquiry, at: desk.now(), zone: told.calendar.zone });
}

/** Days from today to the next step of what is still open: some overdue, some due, most to come. */
const AHEAD = [-2, 0, 3, 1, 8, -5, 5, 0, 12, 2, -1, 16, 4, 6, 22, 9];

/** Notes what comes next and by when: in the words of the officer. */
export function noteNextStep(story: Story, at: number, kind: NextStepKind): void {
  const { told, known, now } = story;
  const { owner, random, calendar } = told;
  const voice = voiceIn(story, owner.language);
  const text = random.pick(voice.frames.nextSteps[kind]);
  const end = until(story, at);
  const isLast = end >= now;
  const nth = told.fate.kind === 'open' ? told.fate.nth : 3;
  const ahead = AHEAD[(nth + 5 * STAFF.indexOf(owner)) % AHEAD.length] ?? 1;
  const day = calendar.dayOf(isLast ? now + ahead * 86_400_000 : end);
  const nextStepOn = isLast && ahead <= 0 ? day : calendar.workingDay(day);
  story.book(at, owner, async (desk) => {
    const nextStep = voice.say(text, { ...officeSlots(story), partner: partnerName(story, owner.language) });
    await desk.client.inquiries.update({ ids: [known.inquiry], patch: { nextStep, nextStepOn } });
  });
}

/** The office on the other side, which is asked for partners and advice. */
export function officeSlots({ told }: Story): { readonly office: string } {
  if (told.voice.language === 'ja') return { office: 'CEEJA' };
  return { office: told.adviser.office === 'gifu' ? 'Gifu' : 'Iwate' };
}

/** The partner of the story, by name. */
export function partnerName({ told }: Story, language: Language): string {
  const [partner] = told.partners;
  return partner === undefined ? '' : organisationName(partner.organisation, language);
}

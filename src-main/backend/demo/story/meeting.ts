import { INTERPRETERS } from '#db/seed/demo/meeting-places.ts';
import type { NewMeeting, NewParticipant } from '#shared/contract/meetings.ts';
import type { InterpretationMode, Language } from '#shared/domain/lists.ts';
import { zoneLabel } from '#shared/domain/zones.ts';
import type { Desk } from '../desk.ts';
import { type DemoPerson, peopleOf } from '../roster.ts';
import { organisationName } from '../words.ts';
import { type Appointment, appointmentOf } from './meeting-time.ts';
import { tellMinutes } from './minutes.ts';
import { introducedPeople } from './partners.ts';
import { noteNextStep, reached, type Story, sendMail } from './story.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** A meeting is planned, people answer, and it is held, as far as the inquiry comes. */
export function tellMeeting(story: Story): void {
  const { told, now } = story;
  const planned = reached(story, 'meeting-planned');
  if (planned === undefined) return;
  const appointment = appointmentOf(story);
  if (told.random.chance(0.08)) tellCancelled(story, planned - 30 * MINUTE, appointment);
  tellInvitation(story, planned, appointment);
  noteNextStep(story, planned + 12 * MINUTE, 'plan');
  const answersAt = planned + Math.max(20 * MINUTE, (Math.min(appointment.startAt, now) - planned) * 0.6);
  if (answersAt < Math.min(now, appointment.startAt)) tellAttendance(story, answersAt);
  if (appointment.endAt < now) tellMinutes(story, appointment);
}

/** Those who are invited: the requester with a colleague, the partners and a colleague of the first of them. */
function invited(story: Story): readonly DemoPerson[] {
  const { requester, random } = story.told;
  const partners = introducedPeople(story);
  const second = peopleOf(requester.organisation).find((person) => person !== requester);
  const other = peopleOf(partners[0]?.organisation ?? requester.organisation).find((one) => !partners.includes(one));
  const colleagues = [second, other].filter((person) => person !== undefined && person !== requester);
  const extra = colleagues.filter((person) => person !== undefined && random.chance(0.55));
  return [...new Set([requester, ...partners, ...extra.flatMap((person) => person ?? [])])];
}

async function participantsOf(story: Story, desk: Desk, people: readonly DemoPerson[]): Promise<NewParticipant[]> {
  const { told } = story;
  const participants: NewParticipant[] = [];
  for (const [i, person] of people.entries()) {
    const personId = await desk.personId(person.key);
    const organisationId = await desk.organisationId(person.organisation.key);
    const role = i === 0 ? 'host' : i === 1 && told.priority === 'high' ? 'speaker' : 'participant';
    participants.push({ personId, organisationId, role });
  }
  if (told.priority === 'low') {
    const prefecture = await desk.organisationId(told.adviser.office);
    participants.push({ organisationId: prefecture, role: 'observer' });
  }
  return participants;
}

function titleOf(story: Story): string {
  const { voice, requester } = story.told;
  const [partner] = introducedPeople(story);
  const names = [requester, partner].flatMap((person) =>
    person === undefined ? [] : organisationName(person.organisation, voice.language),
  );
  const separator = voice.language === 'ja' ? '：' : voice.language === 'fr' ? ' : ' : ': ';
  return `${voice.topic.name}${separator}${names.join(' – ')}`;
}

function agendaOf({ told }: Story): string {
  const { frames, topic } = told.voice;
  const { welcome, introductions, next } = frames.agenda;
  return [welcome, introductions, topic.point, next].map((line, i) => `${i + 1}. ${line}`).join('\n');
}

async function makeMeeting(
  story: Story,
  desk: Desk,
  fields: Appointment & Pick<NewMeeting, 'moveInquiries'>,
  people: readonly DemoPerson[],
): Promise<string> {
  const { told, known } = story;
  const meeting: NewMeeting = {
    ...fields,
    title: titleOf(story),
    language: told.voice.language,
    agenda: agendaOf(story),
    briefing: told.voice.frames.briefing.slice(0, 3 + (known.number.length % 4)).map((text) => ({ text, done: false })),
    inquiryIds: [known.inquiry],
    participants: await participantsOf(story, desk, people),
  };
  const { id } = await desk.client.meetings.create(meeting);
  return id;
}

function tellInvitation(story: Story, at: number, appointment: Appointment): void {
  const { told, known } = story;
  const { owner, voice, requester, random } = told;
  const people = invited(story);
  story.book(at, owner, async (desk) => {
    known.meeting = await makeMeeting(story, desk, { ...appointment, moveInquiries: true }, people);
  });
  const date = dateIn(voice.language, appointment);
  const [partner] = introducedPeople(story);
  const name = partner === undefined ? '' : organisationName(partner.organisation, voice.language);
  story.book(at + 8 * MINUTE, owner, (desk) => {
    sendMail(story, desk, requester, voice.say(voice.frames.invitation, { partner: name, date }), owner);
  });
  if (random.chance(0.7)) tellInterpreter(story, at + 10 * MINUTE, appointment);
}

function dateIn(language: Language, { startAt, zone }: Appointment): string {
  const locale = language === 'en' ? 'en-GB' : language;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: zone });
  return `${format.format(startAt)} ${zoneLabel(startAt, zone, language)}`;
}

function tellInterpreter(story: Story, at: number, { form, startAt }: Appointment): void {
  const { told, known, now } = story;
  const { random, voice, requester, owner } = told;
  const partner = introducedPeople(story)[0] ?? requester;
  const wanted = voice.language === 'ja' ? partner.organisation.writes : voice.language;
  const languageFrom = wanted === 'ja' ? 'en' : wanted;
  const mode: InterpretationMode =
    form === 'online' ? 'simultaneous' : random.chance(0.25) ? 'whispered' : 'consecutive';
  const currency = owner.office === 'ceeja' ? 'EUR' : 'JPY';
  const cost = currency === 'EUR' ? random.int(38, 92) * 10 : random.int(60, 140) * 1000;
  const name = random.pick(INTERPRETERS[languageFrom]);
  const booked = startAt < now + 12 * DAY;
  story.book(at, owner, async (desk) => {
    await desk.client.meetings.addInterpreter({
      ...{ meetingId: known.meeting, name, languageFrom, languageTo: 'ja', mode, booked, cost, currency },
    });
  });
}

/** People accept or decline; the briefing is ticked off. */
function tellAttendance(story: Story, at: number): void {
  const { told, known } = story;
  const declines = told.random.chance(0.15);
  story.book(at, told.owner, async (desk) => {
    const { participants, briefing } = await desk.client.meetings.get({ id: known.meeting });
    const ids = participants.map(({ id }) => id);
    const guests = participants.filter(({ role }) => role === 'participant').map(({ id }) => id);
    const absent = declines && ids.length > 3 ? guests.slice(-1) : [];
    const present = ids.filter((id) => !absent.includes(id));
    await desk.client.meetings.updateParticipant({ ids: present, patch: { attendance: 'accepted' } });
    if (absent.length > 0)
      await desk.client.meetings.updateParticipant({ ids: absent, patch: { attendance: 'declined' } });
    const ticked = briefing.map((item, i) => ({ ...item, done: i < briefing.length - 1 }));
    await desk.client.meetings.update({ ids: [known.meeting], patch: { briefing: ticked } });
  });
}

/** A first appointment that came to nothing. */
function tellCancelled(story: Story, at: number, appointment: Appointment): void {
  const { told } = story;
  const before = 7 * DAY;
  const people = invited(story).slice(0, 2);
  const earlier = { ...appointment, startAt: appointment.startAt - before, endAt: appointment.endAt - before };
  if (earlier.startAt < at) return;
  story.book(at, told.owner, async (desk) => {
    const id = await makeMeeting(story, desk, earlier, people);
    await desk.client.meetings.setState({ ids: [id], state: 'cancelled' });
  });
}

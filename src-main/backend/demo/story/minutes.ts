import { nameWithOrganisation, organisationName } from '../words.ts';
import type { Appointment } from './meeting-time.ts';
import { momentsBetween } from './milestones.ts';
import { introducedPeople } from './partners.ts';
import { addEntry, noteNextStep, reached, receiveMail, type Story, sendMail, until, voiceIn } from './story.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** The meeting was held: minutes in English and Japanese, its result, decisions as tasks, thanks, and how it goes on. */
export function tellMinutes(story: Story, { endAt }: Appointment): void {
  const { told, known, now } = story;
  const { owner, manager, random, voice, requester } = told;
  const moved = reached(story, 'meeting-held');
  const isAbsent = random.chance(0.12);
  if (moved === undefined) return;
  const heldAt = endAt + random.int(15, 90) * MINUTE;
  story.book(heldAt, owner, async (desk) => {
    await desk.client.meetings.setState({ ids: [known.meeting], state: 'held', attended: true, moveInquiries: true });
    if (!isAbsent) return;
    const { participants } = await desk.client.meetings.get({ id: known.meeting });
    const missing = participants
      .filter(({ attendance, role }) => attendance === 'attended' && role === 'participant')
      .slice(-1);
    if (missing.length === 0) return;
    await desk.client.meetings.updateParticipant({ ids: missing.map(({ id }) => id), patch: { attendance: 'absent' } });
  });
  const from = Math.max(heldAt, moved);
  const end = until(story, from);
  const moment = momentsBetween(told, from, end);
  const written = moment(Math.min(0.2, DAY / (end - from)));
  const result = voice.say(random.pick(voice.frames.results));
  story.book(written, owner, async (desk) => {
    await desk.client.meetings.update({ ids: [known.meeting], patch: { ...minutesOf(story), result } });
  });
  const dueOn = told.calendar.workingDaysAfter(told.calendar.dayOf(written), random.int(8, 25));
  const title = voiceIn(story, owner.language).topic.decision;
  let task = '';
  story.book(written + 4 * MINUTE, owner, async (desk) => {
    const made = await desk.client.tasks.create({ title, meetingId: known.meeting, dueOn });
    task = made.id;
  });
  const partner = partnerIn(story);
  const thanks = voice.say(random.pick(voice.frames.thanks), { partner });
  story.book(written + 9 * MINUTE, owner, (desk) => sendMail(story, desk, requester, thanks, owner));
  noteNextStep(story, written + 12 * MINUTE, 'meet');
  if (random.chance(0.15)) {
    const body = random.pick(voiceIn(story, manager.language).frames.comments);
    const language = manager.language;
    story.book(moment(0.4), manager, (desk) => addEntry(story, desk, { kind: 'comment', body, language }));
  }
  if (end >= now) return;
  story.book(moment(0.7), owner, async (desk) => void (await desk.client.tasks.setDone({ ids: [task], done: true })));
}

function partnerIn(story: Story): string {
  const { voice, requester } = story.told;
  const partner = introducedPeople(story)[0] ?? requester;
  return organisationName(partner.organisation, voice.language);
}

function minutesOf(story: Story): { readonly minutesEn: string; readonly minutesJa: string } {
  const { topic, requester } = story.told;
  const people = [requester, ...introducedPeople(story)];
  const { en, ja } = topic.text;
  const present = people.map((person) => nameWithOrganisation(person, 'en')).join('; ');
  const presentJa = people.map((person) => nameWithOrganisation(person, 'ja')).join('、');
  return {
    minutesEn: `Present: ${present}\n\n${en.point}\n${topic.talk.en}\n\nAgreed: ${en.decision}.\n`,
    minutesJa: `出席者：${presentJa}\n\n${ja.point}\n${topic.talk.ja}\n\n合意事項：${ja.decision}。\n`,
  };
}

/** News after the meeting, or without one after the introduction. */
export function tellFollowUp(story: Story): void {
  const { told, known } = story;
  const at = reached(story, 'follow-up');
  if (at === undefined) return;
  const { owner, random, voice, requester } = told;
  const partner = partnerIn(story);
  story.book(at, owner, async (desk) => {
    await desk.client.inquiries.move({ ids: [known.inquiry], to: 'follow-up' });
  });
  noteNextStep(story, at + 5 * MINUTE, 'follow');
  const end = until(story, at);
  const text = voice.say(random.pick(voice.frames.news), { partner });
  story.book(momentsBetween(told, at, end)(0.4), owner, (desk) => receiveMail(story, desk, requester, text));
}

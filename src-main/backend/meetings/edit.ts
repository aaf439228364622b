import { meeting, meetingInquiry } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import type { MeetingPatch, NewMeeting } from '#shared/contract/meetings.ts';
import type { MeetingState } from '#shared/domain/lists.ts';
import { hashedId, type Write } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { advanceInquiries } from '../inquiries/index.ts';
import { addParticipant, lateralityNow, markAttended } from './participants.ts';
import { proposeMeeting } from './propose.ts';
import { inquiriesOf, meetingOf } from './record.ts';
import { checkTimes, checkUrl, zoneOpposite } from './times.ts';

type Reader = Pick<Context, 'sqlite' | 'db'>;

/**
 * Plans a meeting. What is not given follows from its inquiries: title, language, participants; the laterality follows from
 * the sides. @returns its id, and the inquiries that moved on with it
 * @throws DeskError INVALID title `required`, endAt, onlineUrl; those of `addParticipant`; NOT_FOUND
 */
export function createMeeting(context: Context, write: Write, input: NewMeeting): { id: string; moved: string[] } {
  const { inquiryIds = [], participants, moveInquiries = false, laterality, ...fields } = input;
  const proposal = proposeMeeting(context, inquiryIds);
  const title = fields.title ?? proposal.title;
  if (title === null) throw new DeskError('INVALID', { field: 'title', reason: 'required' });
  checkTimes(fields);
  checkUrl(fields.onlineUrl);
  const id = write.insert(meeting, {
    ...fields,
    title,
    language: fields.language === undefined ? proposal.language : fields.language,
    otherZone: fields.otherZone ?? zoneOpposite(fields.zone),
    laterality: laterality ?? 'bilateral',
    ownerId: fields.ownerId === undefined ? context.staffId() : fields.ownerId,
    createdAt: write.now,
  });
  for (const inquiryId of inquiryIds) linkInquiry(write, id, inquiryId);
  const invited = participants ?? proposal.participants.map(invitation);
  for (const one of invited) addParticipant(context, write, id, one);
  write.update(meeting, id, { laterality: laterality ?? lateralityNow(context, id) });
  return { id, moved: moveInquiries ? advanceInquiries(context, write, inquiryIds, 'meeting-planned') : [] };
}

function invitation({ person, organisation, ...rest }: ReturnType<typeof proposeMeeting>['participants'][number]) {
  return { ...rest, personId: person?.id ?? null, organisationId: organisation?.id ?? null };
}

/** Edits a meeting; a new start without a new end keeps the length. @throws DeskError NOT_FOUND, INVALID endAt, onlineUrl */
export function updateMeeting(context: Pick<Context, 'db'>, write: Write, id: string, patch: MeetingPatch): void {
  const before = meetingOf(context, id);
  const startAt = patch.startAt ?? before.startAt;
  const endAt = patch.endAt ?? before.endAt + (startAt - before.startAt);
  checkTimes({ startAt, endAt });
  checkUrl(patch.onlineUrl);
  const { zone = before.zone, otherZone = before.otherZone } = patch;
  // Of two changes of time made at once one stands whole: its end is never the other one's.
  if (startAt !== before.startAt || endAt !== before.endAt)
    write.restate(meeting, id, { startAt, endAt, zone, otherZone });
  write.update(meeting, id, patch);
}

/** The fields that say when a meeting is, which stand and fall together. */
export const TIME_FIELDS = ['startAt', 'endAt', 'zone', 'otherZone'] as const;

/**
 * Gives a meeting the time that a change lost against another one made at the same time. What is not known of it follows from
 * the present: the length, the zones. @throws DeskError NOT_FOUND, INVALID endAt
 */
export function takeTimes(
  context: Pick<Context, 'db'>,
  write: Write,
  id: string,
  lost: ReadonlyMap<string, string | number | null>,
): void {
  const before = meetingOf(context, id);
  const startAt = Number(lost.get('startAt') ?? before.startAt);
  const endAt = Number(lost.get('endAt') ?? startAt + (before.endAt - before.startAt));
  checkTimes({ startAt, endAt });
  const [zone, otherZone] = [lost.get('zone') ?? before.zone, lost.get('otherZone') ?? before.otherZone].map(String);
  write.restate(meeting, id, { startAt, endAt, zone, otherZone });
}

/**
 * Says that a meeting is planned, was held, or was cancelled; for a held one, on wish, that those who had accepted were
 * there, and its inquiries go on. @returns the inquiries that moved @throws DeskError NOT_FOUND
 */
export function setMeetingState(
  context: Reader,
  write: Write,
  id: string,
  { state, attended, moveInquiries }: { state: MeetingState; attended: boolean; moveInquiries: boolean },
): string[] {
  meetingOf(context, id);
  write.update(meeting, id, { state });
  if (state !== 'held') return [];
  if (attended) markAttended(context, write, id);
  const served = inquiriesOf(context, id).map((inquiry) => inquiry.id);
  return moveInquiries ? advanceInquiries(context, write, served, 'meeting-held') : [];
}

/** Lets a meeting serve an inquiry; the same link made on two laptops is one. */
export function linkInquiry(write: Write, meetingId: string, inquiryId: string): void {
  write.put(meetingInquiry, { id: linkId(meetingId, inquiryId), meetingId, inquiryId });
}

/** Takes an inquiry off a meeting. */
export function unlinkInquiry(write: Write, meetingId: string, inquiryId: string): void {
  write.remove(meetingInquiry, linkId(meetingId, inquiryId));
}

function linkId(meetingId: string, inquiryId: string): string {
  return hashedId('meeting_inquiry', meetingId, inquiryId);
}

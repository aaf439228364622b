import ical, {
  type ICalAttendeeData,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill/full';
import { formatDay } from '#shared/domain/formats.ts';
import type { Attendance, Language, MeetingState, ParticipantRole } from '#shared/domain/lists.ts';
import { formatDual, localDay } from '#shared/domain/zones.ts';
import { isPlainLocalTime, timezoneBlock } from './timezones.ts';

export interface IcsAttendee {
  readonly name: string;
  /** Without one (or with what is none) the name is listed in the description: the format knows people by address. */
  readonly email: string | null;
  readonly kind: 'person' | 'group' | 'room';
  readonly role: ParticipantRole | 'interpreter';
  readonly attendance: Attendance;
}

/** What a calendar needs to know of a meeting. Instants are epoch milliseconds, zones IANA names. */
export interface IcsMeeting {
  /** The meeting's id: every export of it has the same UID, so that calendars update instead of adding. */
  readonly id: string;
  /** Rises with every change of time, place or state. */
  readonly sequence: number;
  readonly changedAt: number;
  readonly title: string;
  readonly state: MeetingState;
  readonly startAt: number;
  readonly endAt: number;
  /** The zone the times were meant in, and the other side's. */
  readonly zone: string;
  readonly otherZone: string;
  readonly place: string | null;
  readonly onlineUrl: string | null;
  readonly agenda: string | null;
  readonly organiser: { readonly name: string; readonly email: string } | null;
  readonly attendees: readonly IcsAttendee[];
}

export interface IcsOptions {
  readonly language: Language;
  /** Headings of the description, in that language. */
  readonly labels: { readonly agenda: string; readonly online: string; readonly participants: string };
}

const ROLES: Readonly<Record<IcsAttendee['role'], ICalAttendeeRole>> = {
  host: ICalAttendeeRole.CHAIR,
  speaker: ICalAttendeeRole.REQ,
  participant: ICalAttendeeRole.REQ,
  interpreter: ICalAttendeeRole.REQ,
  observer: ICalAttendeeRole.OPT,
};
const STATES: Readonly<Record<Attendance, ICalAttendeeStatus>> = {
  invited: ICalAttendeeStatus.NEEDSACTION,
  accepted: ICalAttendeeStatus.ACCEPTED,
  attended: ICalAttendeeStatus.ACCEPTED,
  declined: ICalAttendeeStatus.DECLINED,
  absent: ICalAttendeeStatus.DECLINED,
};
const KINDS: Readonly<Record<IcsAttendee['kind'], ICalAttendeeType>> = {
  person: ICalAttendeeType.INDIVIDUAL,
  group: ICalAttendeeType.GROUP,
  room: ICalAttendeeType.ROOM,
};

/**
 * Meetings as one iCalendar file (RFC 5545, UTF-8, CRLF): local times with their VTIMEZONE, both sides' times in the
 * description. It names no METHOD, since it is kept, not sent by the calendar: RFC 5546 forbids attendees in PUBLISH.
 * @throws RangeError for an id that is none, an end before the start, or a zone that does not exist
 */
export function writeIcs(meetings: readonly IcsMeeting[], options: IcsOptions): string {
  const calendar = ical({
    prodId: { company: 'EJRC', product: 'EJRC Desk', language: options.language.toUpperCase() },
    // A zone of the calendar itself would be applied to DTSTAMP, which has to be in UTC.
    timezone: { name: null, generator: timezoneBlock },
    events: meetings.map((meeting) => eventOf(meeting, options)),
  });
  return `${calendar.toString()}\r\n`;
}

function eventOf(meeting: IcsMeeting, options: IcsOptions): ICalEventData {
  if (!/^[\w-]{1,64}$/.test(meeting.id)) throw new RangeError('not the id of a meeting');
  if (meeting.endAt < meeting.startAt) throw new RangeError(`meeting ${meeting.id} ends before it starts`);
  const changed = zoned(meeting.changedAt, 'UTC');
  const start = zoned(meeting.startAt, meeting.zone);
  const end = zoned(meeting.endAt, meeting.zone);
  const url = webAddress(meeting.onlineUrl);
  const organiser = meeting.organiser && mailAddress(meeting.organiser.email);
  return {
    id: `${meeting.id}@ejrc-desk`,
    sequence: meeting.sequence,
    stamp: changed,
    lastModified: changed,
    start,
    end,
    timezone: isPlainLocalTime(start) && isPlainLocalTime(end) ? meeting.zone : null,
    summary: plain(meeting.title),
    status: meeting.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    location: plain(meeting.place ?? '') || url,
    url,
    description: description(meeting, url, options),
    organizer:
      organiser && meeting.organiser ? { name: plain(meeting.organiser.name) || organiser, email: organiser } : null,
    attendees: meeting.attendees.flatMap((attendee) => attendeeOf(attendee, meeting.state)),
  };
}

/** ical-generator takes a zone into account only with Temporal values; of a Date it would write the machine's clock. */
function zoned(instant: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}

function attendeeOf({ name, email, kind, role, attendance }: IcsAttendee, state: MeetingState): ICalAttendeeData[] {
  const address = mailAddress(email);
  if (address === null) return [];
  return [
    {
      email: address,
      name: plain(name) || address,
      type: KINDS[kind],
      role: ROLES[role],
      status: STATES[attendance],
      rsvp: attendance === 'invited' && state === 'planned',
    },
  ];
}

function description(meeting: IcsMeeting, url: string | null, { language, labels }: IcsOptions): string {
  const { startAt, endAt, zone, otherZone } = meeting;
  const day = formatDay(localDay(startAt, zone), language, { style: 'full' });
  const unreachable = meeting.attendees
    .filter(({ email }) => mailAddress(email) === null)
    .map(({ name }) => plain(name));
  const agenda = plain(meeting.agenda ?? '');
  const parts = [
    [day, `${formatDual(startAt, zone, otherZone, language)} –`, formatDual(endAt, zone, otherZone, language)].join(
      '\n',
    ),
    url ? `${plain(labels.online)}: ${url}` : '',
    agenda ? `${plain(labels.agenda)}:\n${agenda}` : '',
    unreachable.length > 0 ? `${plain(labels.participants)}: ${unreachable.join(', ')}` : '',
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Text without what no calendar can hold: control characters (but line breaks and tabs) and lone surrogates. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim();
}

/** An address that can stand in a mailto: URI as it is; null for anything else. */
function mailAddress(email: string | null): string | null {
  const address = email?.trim() ?? '';
  return /^[^\s\p{Cc}@<>()[\],;:\\"]+@[^\s\p{Cc}@<>()[\],;:\\"]+$/u.test(address) ? address : null;
}

/** Only web addresses are links; commas and semicolons are escaped as URIs do, not as texts do. */
function webAddress(url: string | null): string | null {
  const parsed = url === null ? null : URL.parse(url.trim());
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return null;
  return parsed.href.replaceAll(',', '%2C').replaceAll(';', '%3B');
}

import { and, eq, isNull } from 'drizzle-orm';
import i18next, { type TFunction } from 'i18next';
import { staffMemberTable } from '#db/schema/index.ts';
import type { OrganisationRef, PersonRef } from '#shared/contract/common.ts';
import type { Interpreter, MeetingRecord, Participant } from '#shared/contract/meetings.ts';
import type { Language } from '#shared/domain/lists.ts';
import { displayName, organisationName } from '#shared/domain/names.ts';
import { localDay } from '#shared/domain/zones.ts';
import de from '../../../resources/locales/de/meetings.json' with { type: 'json' };
import en from '../../../resources/locales/en/meetings.json' with { type: 'json' };
import fr from '../../../resources/locales/fr/meetings.json' with { type: 'json' };
import ja from '../../../resources/locales/ja/meetings.json' with { type: 'json' };
import { recordHistory } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { type IcsAttendee, type IcsMeeting, writeIcs } from '../exchange/ics/index.ts';
import { readMeeting } from './record.ts';

type Reader = Pick<Context, 'sqlite' | 'db' | 'searchIndex'>;

const TEXTS = { en: { meetings: en }, de: { meetings: de }, fr: { meetings: fr }, ja: { meetings: ja } } as const;

/** A change of one of these makes calendars take the new version in place of the one they have. */
const SEQUENCED = new Set(['startAt', 'endAt', 'zone', 'place', 'onlineUrl', 'state']);

/** One or several meetings as an iCalendar file in a language. @throws DeskError NOT_FOUND */
export function icsFile(context: Reader, ids: readonly string[], language: Language): File {
  const t = textsIn(language);
  const meetings = ids.map((id) => readMeeting(context, id));
  const [only] = meetings;
  const name = meetings.length === 1 && only ? `meeting-${localDay(only.startAt, only.zone)}.ics` : 'meetings.ics';
  const labels = { agenda: t('ics.agenda'), online: t('ics.online'), participants: t('ics.participants') };
  const text = writeIcs(
    meetings.map((meeting) => icsMeeting(context, meeting, language)),
    { language, labels },
  );
  return new File([text], name, { type: 'text/calendar' });
}

function textsIn(language: Language): TFunction<'meetings'> {
  const instance = i18next.createInstance();
  void instance.init({
    ...{ lng: language, ns: ['meetings'], defaultNS: 'meetings', resources: TEXTS, initAsync: false },
    interpolation: { escapeValue: false },
  });
  return instance.getFixedT(language, 'meetings');
}

function icsMeeting(context: Reader, meeting: MeetingRecord, language: Language): IcsMeeting {
  const { id, title, state, startAt, endAt, zone, otherZone, place, onlineUrl, agenda } = meeting;
  const history = recordHistory(context.sqlite, id);
  const rescheduled = history.filter(
    ({ created, fields }) => !created && fields.some(({ field }) => SEQUENCED.has(field)),
  );
  return {
    ...{ id, title, state, startAt, endAt, zone, otherZone, place, onlineUrl, agenda },
    sequence: rescheduled.length,
    changedAt: history.at(-1)?.at ?? meeting.createdAt,
    organiser: organiserOf(context, meeting.ownerId),
    attendees: [
      ...meeting.participants.map((participant) => participantOf(context, participant, language)),
      ...meeting.interpreters.map((interpreter) => interpreterOf(context, interpreter, language)),
    ],
  };
}

function organiserOf({ db }: Reader, ownerId: string | null): IcsMeeting['organiser'] {
  if (ownerId === null) return null;
  const columns = { name: staffMemberTable.name, email: staffMemberTable.email };
  const here = and(eq(staffMemberTable.id, ownerId), isNull(staffMemberTable.deletedAt));
  const owner = db.select(columns).from(staffMemberTable).where(here).get();
  return owner?.email == null ? null : { name: owner.name, email: owner.email };
}

function participantOf(context: Reader, { person, organisation, role, attendance }: Participant, language: Language) {
  const kind: IcsAttendee['kind'] = person === null ? 'group' : 'person';
  const named = { name: nameOf(person, organisation, language), email: emailOf(context, person ?? organisation) };
  return { ...named, kind, role, attendance };
}

function interpreterOf(context: Reader, { person, name, booked }: Interpreter, language: Language): IcsAttendee {
  return {
    name: person === null ? (name ?? '') : displayName(person, language),
    email: emailOf(context, person),
    kind: 'person',
    role: 'interpreter',
    attendance: booked ? 'accepted' : 'invited',
  };
}

function nameOf(person: PersonRef | null, organisation: OrganisationRef | null, language: Language): string {
  const parts = [
    person === null ? null : displayName(person, language),
    organisation === null ? null : organisationName(organisation, language),
  ];
  return parts.filter((part) => part !== null).join(', ');
}

function emailOf({ sqlite }: Reader, owner: { readonly id: string } | null): string | null {
  if (owner === null) return null;
  const text = `SELECT value FROM contact_point WHERE owner_id = ? AND kind = 'email' AND deleted_at IS NULL
    ORDER BY position, rowid LIMIT 1`;
  return (prepared(sqlite, text).pluck().get(owner.id) as string | undefined) ?? null;
}

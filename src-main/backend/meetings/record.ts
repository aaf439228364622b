import { eq } from 'drizzle-orm';
import { meetingTable } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import type { Interpreter, MeetingRecord, Participant } from '#shared/contract/meetings.ts';
import type { Context } from '../context.ts';
import { cooperationsOf } from '../cooperations/index.ts';
import { prepared } from '../database/statements.ts';
import { filesOf } from '../files/index.ts';
import { readOrganisation, readPerson, selectOrganisation, selectPerson } from '../lists/index.ts';
import { tasksOf } from '../tasks/index.ts';

type Reader = Pick<Context, 'sqlite'>;
type Meeting = typeof meetingTable.$inferSelect;

/** A meeting's own row. @throws DeskError NOT_FOUND */
export function meetingOf({ db }: Pick<Context, 'db'>, id: string): Meeting {
  const row = db.select().from(meetingTable).where(eq(meetingTable.id, id)).get();
  if (row === undefined) throw new DeskError('NOT_FOUND', { kind: 'meeting' });
  return row;
}

/** Everything of one meeting that stands on its own screen. @throws DeskError NOT_FOUND */
export function readMeeting(context: Pick<Context, 'sqlite' | 'db' | 'searchIndex'>, id: string): MeetingRecord {
  const { clock: _clock, briefing, ...fields } = meetingOf(context, id);
  return {
    ...fields,
    briefing: [...(briefing ?? [])],
    inquiries: inquiriesOf(context, id),
    participants: participantsOf(context, id),
    interpreters: interpretersOf(context, id),
    tasks: tasksOf(context, id),
    files: filesOf(context, [id]),
    cooperations: cooperationsOf(context, { meetingId: id }),
  };
}

/** The inquiries that a meeting serves, in the order of their numbers. */
export function inquiriesOf({ sqlite }: Reader, meetingId: string): MeetingRecord['inquiries'] {
  const text = `SELECT i.id, i.number, i.subject, i.language, i.status FROM meeting_inquiry mi
    JOIN inquiry i ON i.id = mi.inquiry_id
    WHERE mi.meeting_id = ? AND mi.deleted_at IS NULL AND i.deleted_at IS NULL ORDER BY i.number`;
  return prepared(sqlite, text).all(meetingId) as MeetingRecord['inquiries'];
}

type Row<T> = Readonly<Record<string, unknown>> & T;

/** Everyone who is invited, side by side: Europe, Japan, third regions; hosts before speakers before the others. */
export function participantsOf({ sqlite }: Reader, meetingId: string): Participant[] {
  const text = `SELECT t.id, t.side, t.role, t.attendance, ${selectPerson('p')}, ${selectOrganisation('o')}
    FROM participant t LEFT JOIN person p ON p.id = t.person_id LEFT JOIN organisation o ON o.id = t.organisation_id
    WHERE t.meeting_id = ? AND t.deleted_at IS NULL
    ORDER BY CASE t.side WHEN 'europe' THEN 0 WHEN 'japan' THEN 1 ELSE 2 END,
      CASE t.role WHEN 'host' THEN 0 WHEN 'speaker' THEN 1 WHEN 'participant' THEN 2 ELSE 3 END, t.rowid`;
  return (prepared(sqlite, text).all(meetingId) as Row<Participant>[]).map((row) => ({
    id: row.id,
    side: row.side,
    role: row.role,
    attendance: row.attendance,
    person: readPerson(row, 'p'),
    organisation: readOrganisation(row, 'o'),
  }));
}

function interpretersOf({ sqlite }: Reader, meetingId: string): Interpreter[] {
  const text = `SELECT t.id, t.name, t.language_from AS languageFrom, t.language_to AS languageTo, t.mode, t.booked,
      t.cost, t.currency, ${selectPerson('p')}
    FROM interpreter t LEFT JOIN person p ON p.id = t.person_id
    WHERE t.meeting_id = ? AND t.deleted_at IS NULL ORDER BY t.rowid`;
  return (prepared(sqlite, text).all(meetingId) as Row<Interpreter>[]).map((row) => ({
    id: row.id,
    person: readPerson(row, 'p'),
    name: row.name,
    languageFrom: row.languageFrom,
    languageTo: row.languageTo,
    mode: row.mode,
    booked: Boolean(row.booked),
    cost: row.cost,
    currency: row.currency,
  }));
}

/** The people who take part in one of these meetings or interpret there. @throws DeskError NOT_FOUND */
export function peopleAt(
  context: Pick<Context, 'sqlite' | 'db' | 'searchIndex'>,
  ids: readonly string[],
): ReadonlySet<string> {
  const named = ids
    .map((id) => readMeeting(context, id))
    .flatMap(({ participants, interpreters }) => [...participants, ...interpreters]);
  return new Set(named.flatMap(({ person }) => (person === null ? [] : [person.id])));
}

import { meeting, participant, type participantTable } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import type { NewParticipant } from '#shared/contract/meetings.ts';
import { isExpected, lateralityOf } from '#shared/domain/laterality.ts';
import type { Attendance, Side } from '#shared/domain/lists.ts';
import { hashedId, type Write } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { currentOrganisationOf } from './affiliation.ts';
import { meetingOf } from './record.ts';

type Reader = Pick<Context, 'sqlite' | 'db' | 'ports'>;
type ParticipantPatch = Partial<Pick<typeof participantTable.$inferInsert, 'side' | 'role' | 'attendance'>>;

/**
 * Invites a person, an organisation, or a person for an organisation. What is not given follows: the organisation from the
 * person's present affiliation, the side from the organisation's country.
 * @throws DeskError INVALID participant `empty`, `already-there`; side `unknown`; NOT_FOUND
 */
export function addParticipant(context: Reader, write: Write, meetingId: string, input: NewParticipant): string {
  const personId = input.personId ?? null;
  const given = input.organisationId ?? null;
  const affiliated =
    given === null && personId !== null && input.organisationId === undefined
      ? currentOrganisationOf(context, personId)
      : null;
  const organisationId = given ?? affiliated?.id ?? null;
  const key = personId ?? organisationId;
  if (key === null) throw new DeskError('INVALID', { field: 'participant', reason: 'empty' });
  const side = input.side ?? sideOf(context, organisationId);
  if (side === undefined) throw new DeskError('INVALID', { field: 'side', reason: 'unknown' });
  const id = hashedId('participant', meetingId, key);
  const present = prepared(context.sqlite, 'SELECT 1 FROM participant WHERE id = ? AND deleted_at IS NULL').get(id);
  if (present !== undefined) throw new DeskError('INVALID', { field: 'participant', reason: 'already-there' });
  const { role = 'participant', attendance = 'invited' } = input;
  followSides(context, write, meetingId, () => {
    write.put(participant, { id, meetingId, personId, organisationId, side, role, attendance });
  });
  return id;
}

/** Changes side, role or attendance of several participants. @throws DeskError NOT_FOUND */
export function updateParticipants(
  context: Reader,
  write: Write,
  ids: readonly string[],
  patch: ParticipantPatch,
): void {
  for (const id of ids) {
    followSides(context, write, meetingIdOf(context, id), () => write.update(participant, id, patch));
  }
}

/** Takes participants off. @throws DeskError NOT_FOUND */
export function removeParticipants(context: Reader, write: Write, ids: readonly string[]): void {
  for (const id of ids) {
    followSides(context, write, meetingIdOf(context, id), () => write.remove(participant, id));
  }
}

/** Once a meeting was held, who had accepted counts as attended. */
export function markAttended({ sqlite }: Pick<Context, 'sqlite'>, write: Write, meetingId: string): void {
  const text = `SELECT id FROM participant WHERE meeting_id = ? AND attendance = 'accepted' AND deleted_at IS NULL`;
  for (const id of prepared(sqlite, text).pluck().all(meetingId) as string[]) {
    write.update(participant, id, { attendance: 'attended' });
  }
}

/** The laterality that a meeting's participants make. */
export function lateralityNow({ sqlite }: Pick<Context, 'sqlite'>, meetingId: string) {
  const text = 'SELECT side, attendance FROM participant WHERE meeting_id = ? AND deleted_at IS NULL';
  const rows = prepared(sqlite, text).all(meetingId) as readonly { side: Side; attendance: Attendance }[];
  return lateralityOf(rows.filter(({ attendance }) => isExpected(attendance)).map(({ side }) => side));
}

/** A laterality that agreed with the sides goes on following them; one that a person set otherwise stays. */
function followSides(context: Reader, write: Write, meetingId: string, change: () => void): void {
  const { laterality } = meetingOf(context, meetingId);
  const followed = laterality === lateralityNow(context, meetingId);
  change();
  if (followed) write.update(meeting, meetingId, { laterality: lateralityNow(context, meetingId) });
}

function meetingIdOf({ sqlite }: Pick<Context, 'sqlite'>, id: string): string {
  const meetingId = prepared(sqlite, 'SELECT meeting_id FROM participant WHERE id = ?').pluck().get(id);
  if (typeof meetingId !== 'string') throw new DeskError('NOT_FOUND', { kind: 'participant' });
  return meetingId;
}

function sideOf({ sqlite }: Pick<Context, 'sqlite'>, organisationId: string | null): Side | undefined {
  if (organisationId === null) return undefined;
  const side = prepared(sqlite, 'SELECT side FROM organisation WHERE id = ?').pluck().get(organisationId);
  if (side === undefined) throw new DeskError('NOT_FOUND', { kind: 'organisation' });
  return side as Side;
}

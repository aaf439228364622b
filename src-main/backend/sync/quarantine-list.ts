import { DeskError } from '#shared/contract/errors.ts';
import type { QuarantinedChange } from '#shared/contract/sync.ts';
import { instantOfStamp } from '#shared/domain/clock.ts';
import type { Shape, Stored } from '../changes/fields.ts';
import { changesOfRecord } from '../changes/log.ts';
import type { RawWrite } from '../changes/writer.ts';
import type { Context } from '../context.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import { type CarriedChange, isLater } from './carried-change.ts';
import { namedDevice } from './devices.ts';
import { carriedChange, LOG_COLUMNS, type LogRow, type QuarantineReason } from './log-rows.ts';
import { type Numbers, numbersOf } from './numbers.ts';
import { fitChange, type Values, valuesOf } from './well-formed.ts';

/** So many changes that wait are listed. */
const MOST = 200;

/** How many changes wait. */
export const waitingCount = (sqlite: Sqlite): number =>
  prepared(sqlite, 'SELECT count(*) FROM quarantine').pluck().get() as number;

interface Waiting {
  readonly change: CarriedChange;
  readonly reason: QuarantineReason;
  readonly receivedAt: number;
}

/** The oldest changes that wait, but those whose values came into the record otherwise, because somebody accepted them. */
export function waitingChanges(sqlite: Sqlite): readonly QuarantinedChange[] {
  const numbers = numbersOf(sqlite);
  const open = waiting(sqlite, numbers, '').filter(
    ({ change, reason }) => reason !== 'ahead' || !cameOtherwise(sqlite, numbers, change),
  );
  return open.slice(0, MOST).map(({ change, reason, receivedAt }) => {
    const { device, stamp, kind, record, patch } = change;
    const { code, owner } = namedDevice(sqlite, device);
    const fields = Object.keys(valuesOf(patch) ?? {});
    return { device, code, owner, stamp, at: instantOfStamp(stamp), kind, record, fields, reason, receivedAt };
  });
}

function waiting(
  sqlite: Sqlite,
  numbers: Numbers,
  condition: string,
  ...values: readonly (string | number)[]
): readonly Waiting[] {
  const text = `SELECT ${LOG_COLUMNS}, reason, received_at FROM quarantine ${condition} ORDER BY stamp`;
  const rows = prepared(sqlite, text)
    .raw()
    .all(...values) as readonly (readonly [...LogRow, QuarantineReason, number])[];
  return rows.map((row) => {
    const [device, stamp, seq, op, actor, kind, record, patch, base, reason, receivedAt] = row;
    const change = carriedChange(numbers, [device, stamp, seq, op, actor, kind, record, patch, base]);
    return { change, reason, receivedAt };
  });
}

/** Whether every value that a change gives was given to the record since what it replaced. */
function cameOtherwise(sqlite: Sqlite, numbers: Numbers, { record, patch, base }: CarriedChange): boolean {
  const given = changesOfRecord(sqlite, record);
  return Object.entries(valuesOf(patch) ?? {}).every(([field, value], i) => {
    const replaced = base?.[i];
    return given.some(
      (change) =>
        change.patch.get(field) === value && (replaced === undefined || isLater(numbers.carried(change), replaced)),
    );
  });
}

/**
 * Writes the values that a device with a clock far ahead gave, up to and including a change, as an edit of today (sync rule 6):
 * so nobody's clock is drawn along, and whoever edits next is not overruled by a stamp from the future. The changes themselves
 * go on waiting, so that they reach the log of every device in the same way.
 * @throws DeskError NOT_FOUND where no such change waits for its time
 */
export function acceptQuarantined(
  { sqlite, writer }: Pick<Context, 'sqlite' | 'writer'>,
  { device, stamp }: { readonly device: string; readonly stamp: number },
): { readonly op: number | null } {
  const condition = "WHERE reason = 'ahead' AND device = (SELECT n FROM ref WHERE value = ?) AND stamp <= ?";
  const numbers = numbersOf(sqlite);
  const changes = waiting(sqlite, numbers, condition, device, stamp).map(({ change }) => change);
  if (changes.at(-1)?.stamp !== stamp) throw new DeskError('NOT_FOUND', { kind: 'quarantine' });
  const { op } = writer.mutate('sync.acceptQuarantined', (write) => {
    for (const change of changes) if (!cameOtherwise(sqlite, numbers, change)) accept(sqlite, write, change);
  });
  return { op };
}

/** What can't be written, because its record is not here or was deleted, goes on waiting. */
function accept(sqlite: Sqlite, write: RawWrite, change: CarriedChange): void {
  const fit = fitChange(change);
  if (!fit?.shape) return;
  const { shape } = fit;
  const values = storedValues(shape, fit.values);
  const state = stateOf(sqlite, shape, change.record);
  if (state === 'missing' && change.base === null) write.insertStored(shape, change.record, values);
  if (state === 'here' || (state === 'deleted' && values.has('deletedAt'))) {
    write.updateStored(shape, change.record, values);
  }
}

function stateOf(sqlite: Sqlite, { table }: Shape, record: string): 'missing' | 'here' | 'deleted' {
  const row = prepared(sqlite, `SELECT deleted_at AS deletedAt FROM ${table} WHERE id = ?`).get(record);
  if (row === undefined) return 'missing';
  return (row as { deletedAt: number | null }).deletedAt === null ? 'here' : 'deleted';
}

/** The values of a patch that this version knows. */
function storedValues(shape: Shape, values: Values): ReadonlyMap<string, Stored> {
  return new Map(Object.entries(values).filter(([name]) => shape.fields.has(name)) as [string, Stored][]);
}

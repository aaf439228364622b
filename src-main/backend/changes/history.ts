import type { FieldChange as FieldChangeRead } from '#shared/contract/changes.ts';
import { instantOfStamp } from '#shared/domain/clock.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import { branchesOf } from '../sync/branches.ts';
import { editsIn } from '../sync/edits.ts';
import { numbersOf } from '../sync/numbers.ts';
import type { Stored } from './fields.ts';
import { type Change, changesOfRecord, valueAt } from './log.ts';
import { refValue } from './refs.ts';
import type { Writer } from './writer.ts';

/** When a change was made (epoch ms), on which device, by whom. */
interface Made {
  readonly at: number;
  readonly deviceId: string;
  readonly staffId: string | null;
}

/** A field's change as people read it. Where a decision kept what stands, both values are the same. */
export interface FieldChange {
  readonly field: string;
  readonly from: Stored;
  readonly to: Stored;
  /** The edit made at the same time that stands in its place: this one lost against it (sync rule 3). */
  readonly lostTo?: Made;
}

/** One change of a record: when, on which device, by whom, what. */
export interface HistoryItem extends Made {
  readonly stamp: number;
  readonly op: number;
  readonly created: boolean;
  readonly fields: readonly FieldChange[];
}

/** A record's whole history, oldest first. */
export function recordHistory(sqlite: Sqlite, id: string): readonly HistoryItem[] {
  const changes = changesOfRecord(sqlite, id);
  const lostTo = losses(sqlite, changes);
  return changes.map((change) => ({
    stamp: change.stamp,
    ...madeBy(sqlite, change),
    op: change.op,
    created: change.base === null,
    fields: fieldsOf(sqlite, change, lostTo),
  }));
}

function madeBy(sqlite: Sqlite, { stamp, device, actor }: Pick<Change, 'stamp' | 'device' | 'actor'>): Made {
  return {
    at: instantOfStamp(stamp),
    deviceId: refValue(sqlite, device) ?? '',
    staffId: actor === null ? null : (refValue(sqlite, actor) ?? null),
  };
}

type LostTo = (change: Change, field: string) => Made | undefined;

function fieldsOf(sqlite: Sqlite, change: Change, lostTo: LostTo): readonly FieldChange[] {
  return [...change.patch].flatMap(([field, to], i): readonly FieldChange[] => {
    const base = change.base?.[i];
    const from = base === undefined ? null : valueAt(sqlite, base, field);
    // A field that was empty and is stated to be so along with others says nothing to people.
    if (from === null && to === null) return [];
    const over = lostTo(change, field);
    return [over === undefined ? { field, from, to } : { field, from, to, lostTo: over }];
  });
}

/** Finds the edit that outranked another one made at the same time. */
function losses(sqlite: Sqlite, changes: readonly Change[]): LostTo {
  // Whatever one device did, it did knowing what it had done.
  if (changes.every(({ device }) => device === changes[0]?.device)) return () => undefined;
  const numbers = numbersOf(sqlite);
  const branches = new Map(
    [...new Set(changes.flatMap(({ patch }) => [...patch.keys()]))].map((field) => [
      field,
      branchesOf(editsIn(numbers, changes, field)),
    ]),
  );
  return (change, field) => {
    const over = branches.get(field)?.outranking(numbers.carried(change));
    if (over === null || over === undefined) return undefined;
    const { stamp, device } = numbers.local(over.version);
    const made = changes.find((one) => one.stamp === stamp && one.device === device);
    return made === undefined ? undefined : madeBy(sqlite, made);
  };
}

/** Field changes with the codes of devices in place of their ids. */
export function fieldsByCode(fields: readonly FieldChange[], codes: ReadonlyMap<string, string>): FieldChangeRead[] {
  return fields.map(({ lostTo, ...field }) => {
    if (lostTo === undefined) return field;
    const { deviceId, ...made } = lostTo;
    return { ...field, lostTo: { ...made, deviceCode: codes.get(deviceId) ?? '?' } };
  });
}

/** The code of every device that is known, by its id. */
export function deviceCodes({ sqlite, writer }: { sqlite: Sqlite; writer: Writer }): ReadonlyMap<string, string> {
  const rows = prepared(sqlite, 'SELECT id, code FROM device').all() as readonly { id: string; code: string }[];
  return new Map([...rows.map(({ id, code }) => [id, code] as const), [writer.device.id, writer.device.code]]);
}

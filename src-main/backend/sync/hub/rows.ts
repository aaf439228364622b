import type { CarriedChange, CarriedClock, CarriedVersion } from '../carried-change.ts';
import { fromHubText, toHubText } from './text.ts';
import { saltedValues, type ValueSeal } from './value-seals.ts';

/** The columns of `ejrc.change` that carry a change, in the order of `HubRow`. */
export const HUB_COLUMNS = 'device, seq, stamp, op, actor, kind, record, patch, base, seen';

/** The types of these columns. */
export const HUB_TYPES = [
  'text',
  'bigint',
  'bigint',
  'bigint',
  'text',
  'text',
  'uuid',
  'text',
  'text',
  'text',
] as const;

export type HubRow = readonly [
  device: string,
  seq: number,
  stamp: number,
  op: number,
  actor: string | null,
  kind: string,
  record: string,
  patch: string,
  base: string | null,
  seen: string | null,
];

/** A change as it stands on a hub, with the salts that its digest was made with. */
export interface SealedRow {
  readonly row: HubRow;
  readonly values: readonly ValueSeal[];
}

/** The columns of a sealed row: `salt` has the salts of all values, or where some were taken out `seals` what stands for each. */
export const SEALED_COLUMNS = `${HUB_COLUMNS}, salt, seals`;

export type StoredRow = readonly [...HubRow, salt: string | null, seals: string | null];

/** @throws where the seals are not what `storedSeals` writes */
export function sealedRow(stored: StoredRow): SealedRow {
  const [device, seq, stamp, op, actor, kind, record, patch, base, seen, salt, seals] = stored;
  const row: HubRow = [device, seq, stamp, op, actor, kind, record, patch, base, seen];
  return {
    row,
    values: seals === null ? saltedValues(patch, salt ?? '') : (JSON.parse(seals) as readonly ValueSeal[]),
  };
}

/** Versions take less room as pairs. */
type Pair = readonly [stamp: number, device: string];
type Clock = readonly [created: Pair, edits: readonly (readonly [field: number, ...version: Pair])[]];

const pairOf = ({ stamp, device }: CarriedVersion): Pair => [stamp, device];
const versionOf = ([stamp, device]: Pair): CarriedVersion => ({ stamp, device });

/** A change as it stands on a hub. It is also what is signed, so the same change is the same text on every device. */
export function hubRow(change: CarriedChange): HubRow {
  const { device, seq, stamp, op, actor, kind, record, patch, base, seen } = change;
  return [
    toHubText(device),
    seq,
    stamp,
    op,
    actor === null ? null : toHubText(actor),
    toHubText(kind),
    record,
    toHubText(patch),
    base === null ? null : JSON.stringify(base.map(pairOf)),
    seen === null ? null : JSON.stringify(clockOf(seen)),
  ];
}

const clockOf = ({ created, edits }: CarriedClock): Clock => [
  pairOf(created),
  edits.map(([field, version]) => [field, ...pairOf(version)]),
];

/** The reverse of `hubRow`. @throws where base or seen is not what `hubRow` writes */
export function changeOfRow(row: HubRow): CarriedChange {
  const [device, seq, stamp, op, actor, kind, record, patch, base, seen] = row;
  return {
    device: fromHubText(device),
    seq,
    stamp,
    op,
    actor: actor === null ? null : fromHubText(actor),
    kind: fromHubText(kind),
    record,
    patch: fromHubText(patch),
    base: base === null ? null : (JSON.parse(base) as readonly Pair[]).map(versionOf),
    seen: seen === null ? null : seenOf(JSON.parse(seen) as Clock),
  };
}

const seenOf = ([created, edits]: Clock): CarriedClock => ({
  created: versionOf(created),
  edits: edits.map(([field, ...version]) => [field, versionOf(version)]),
});

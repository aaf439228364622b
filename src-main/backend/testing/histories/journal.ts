import type { Sqlite } from '../../database/open.ts';
import { prepared } from '../../database/statements.ts';
import type { Laptop } from '../laptop.ts';

/** Which change gave a value: the later of two has the higher stamp, or the same stamp and the higher device id. */
export interface Version {
  readonly stamp: number;
  readonly device: string;
}

/** A change as its maker logged it, noted at once: what the log of everybody has to hold in the end. */
export interface Entry extends Version {
  readonly seq: number;
  readonly kind: string;
  /** The record's id, 32 hexadecimal digits. */
  readonly record: string;
  readonly patch: string;
  readonly values: ReadonlyMap<string, unknown>;
  /** For each of its fields the newest edit that its maker knew, if there was one. */
  readonly known: ReadonlyMap<string, Version>;
}

/** What was done in a history, written down beside the product's own accounts. */
export interface Journal {
  readonly entries: readonly Entry[];
  /** Writes down what a laptop did since it was last asked. */
  readonly note: (laptop: Laptop) => void;
}

export function newJournal(): Journal {
  const entries: Entry[] = [];
  const noted = new Map<string, number>();
  const note = ({ sqlite, writer: { device } }: Laptop): void => {
    const rows = rowsOf(sqlite, 'd.value = ? AND c.seq > ? ORDER BY c.seq', device.id, noted.get(device.id) ?? 0);
    for (const row of rows) {
      entries.push({ ...row, values: valuesOf(row), known: knownBefore(sqlite, row) });
      noted.set(device.id, row.seq);
    }
  };
  return { entries, note };
}

export const isLater = (a: Version, b: Version): boolean =>
  a.stamp === b.stamp ? a.device > b.device : a.stamp > b.stamp;

type Row = Omit<Entry, 'values' | 'known'>;

/** Rows of a laptop's log. */
export function rowsOf(sqlite: Sqlite, condition: string, ...values: readonly (string | number)[]): readonly Row[] {
  const text = `SELECT d.value AS device, c.stamp, c.seq, k.value AS kind, lower(hex(c.record)) AS record, c.patch
    FROM chg c JOIN ref d ON d.n = c.device JOIN ref k ON k.n = c.kind WHERE ${condition}`;
  return prepared(sqlite, text).all(...values) as readonly Row[];
}

/** The fields of a row's patch. */
export const valuesOf = ({ patch }: Pick<Entry, 'patch'>): ReadonlyMap<string, unknown> =>
  new Map(Object.entries(JSON.parse(patch) as object));

/** What the log told its maker of the fields of a change: a stamp is higher than all that its maker had seen. */
function knownBefore(sqlite: Sqlite, row: Row): ReadonlyMap<string, Version> {
  const fields = valuesOf(row);
  const known = new Map<string, Version>();
  for (const earlier of rowsOf(sqlite, 'c.record = unhex(?) AND c.stamp < ?', row.record, row.stamp)) {
    for (const field of valuesOf(earlier).keys()) {
      const present = known.get(field);
      const isNewer = present === undefined || isLater(earlier, present);
      if (fields.has(field) && isNewer) known.set(field, earlier);
    }
  }
  return known;
}

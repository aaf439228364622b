import type { ExchangeRow } from '#shared/contract/sync.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import { type NamedDevice, namedDevice } from './devices.ts';

interface Row extends Omit<ExchangeRow, 'sender' | 'receivers'> {
  readonly sender: string | null;
  readonly receivers: string | null;
}

const TEXT = `SELECT id, at, carrier, way, direction, sender, receivers, changes, repeated, quarantined, conflicts, files, size,
  refusal FROM exchange WHERE id < ? ORDER BY id DESC LIMIT ?`;

/** A page of the history of exchanges, newest first. @param before the id of the last row of the page before */
export function exchangesBefore(
  sqlite: Sqlite,
  { before = Number.MAX_SAFE_INTEGER, limit }: { readonly before?: number | undefined; readonly limit: number },
): { readonly rows: ExchangeRow[]; readonly hasMore: boolean } {
  const rows = prepared(sqlite, TEXT).all(before, limit + 1) as readonly Row[];
  const named = namesOf(sqlite);
  const page = rows.slice(0, limit).map(({ sender, receivers, ...row }) => ({
    ...row,
    sender: sender === null ? null : named(sender),
    receivers: receivers === null ? null : (JSON.parse(receivers) as string[]).map(named),
  }));
  return { rows: page, hasMore: rows.length > limit };
}

/** The same few devices come again and again. */
function namesOf(sqlite: Sqlite): (device: string) => NamedDevice {
  const known = new Map<string, NamedDevice>();
  return (device) => {
    const named = known.get(device) ?? namedDevice(sqlite, device);
    known.set(device, named);
    return named;
  };
}

import { DEVICES } from '#db/seed/demo/devices.ts';
import { instantOfStamp, stampOf } from '#shared/domain/clock.ts';
import type { Context } from '../context.ts';
import { type Exchange, noteExchange, notePeers } from '../sync/index.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** When a laptop was last heard of, and up to when it had taken in what others did; in days before now. */
const STATES: Readonly<Record<string, readonly [heard: number, has: number]>> = {
  D4: [0.1, 0.1],
  R7: [1.2, 1.2],
  CR: [0.1, 0.1],
  K8: [2.9, 2.9],
  T5: [4, 4],
  W3: [0.9, 0.9],
  W7: [8, 8],
  GF: [4.8, 21],
  G8: [13, 27],
};

/** What the laptop at which the demo opens knows of the others: what each has, and the exchanges of the last weeks. */
export function rememberExchanges(context: Context, now: number): void {
  const { sqlite, writer } = context;
  const self = writer.device.id;
  for (const { id, code } of DEVICES) {
    const [heard = 1, has = 1] = STATES[code] ?? [];
    const own = newestOf(context, id);
    // What it made itself it has, and it was heard of since.
    const held = new Map(vectorAt(context, now - has * DAY)).set(id, own.seq);
    if (own.seq === 0) held.delete(id);
    notePeers(sqlite, self, [[id, { held, heldAt: Math.max(now - heard * DAY, own.at) }]]);
  }
  for (const row of exchangesOf(context, now)) noteExchange(sqlite, row);
}

interface Newest {
  readonly seq: number;
  readonly at: number;
}

function newestOf({ sqlite }: Context, device: string): Newest {
  const text = `SELECT max(c.seq) AS seq, max(c.stamp) AS stamp FROM chg c JOIN ref r ON r.n = c.device WHERE r.value = ?`;
  const { seq, stamp } = sqlite.prepare(text).get(device) as { seq: number | null; stamp: number | null };
  return { seq: seq ?? 0, at: stamp === null ? 0 : instantOfStamp(stamp) };
}

/** What somebody holds who has taken in everything up to an instant. */
function vectorAt({ sqlite }: Context, at: number): ReadonlyMap<string, number> {
  const text = `SELECT r.value, max(c.seq) FROM chg c JOIN ref r ON r.n = c.device WHERE c.stamp <= ? GROUP BY r.value`;
  return new Map(sqlite.prepare(text).raw().all(stampOf(at)) as (readonly [string, number])[]);
}

const WEEKS = 9;
const BYTES_OF_CHANGE = 110;
const BYTES_OF_FRAME = 2400;

/** By file: out on Mondays, in from one laptop of each office in the days after; the last one this morning. */
function exchangesOf(context: Context, now: number): readonly Exchange[] {
  const self = context.writer.device.id;
  const receivers = JSON.stringify(DEVICES.map(({ id }) => id));
  const rows: Exchange[] = [];
  const sent = (since: number, at: number): void => {
    const changes = changesBetween(context, since, at);
    const people = peopleBetween(context, since, at);
    const files = Math.floor(changes / 90);
    rows.push({ ...frame(at, changes), direction: 'out', sender: self, receivers, files, people });
  };
  const received = (code: string, since: number, at: number): void => {
    const id = DEVICES.find((each) => each.code === code)?.id ?? null;
    const changes = id === null ? 0 : changesBetween(context, since, at, id);
    rows.push({ ...frame(at, changes), direction: 'in', sender: id, conflicts: changes > 60 ? 1 : 0 });
  };
  for (let week = WEEKS; week > 0; week -= 1) {
    const at = now - week * 7 * DAY + 2 * HOUR;
    sent(at - 7 * DAY, at);
    received('CR', at - 7 * DAY, at + 5 * HOUR);
    if (week % 2 === 0) received('W3', at - 14 * DAY, at + DAY);
    if (week > 3) received('GF', at - 7 * DAY, at + 2 * DAY);
    if (week === 2) rows.push({ ...frame(at + 3 * DAY, 0), direction: 'in', sender: null, refusal: 'truncated' });
  }
  received('GF', now - 21 * DAY, now - 4.8 * DAY);
  received('D4', now - 3 * DAY, now - 3 * HOUR);
  received('CR', now - 3 * DAY, now - 2.6 * HOUR);
  sent(now - 7 * DAY, now - 2 * HOUR);
  return rows.toSorted((a, b) => a.at - b.at);
}

function frame(at: number, changes: number): Pick<Exchange, 'at' | 'carrier' | 'changes' | 'size'> {
  return { at, carrier: 'file', changes, size: BYTES_OF_FRAME + changes * BYTES_OF_CHANGE };
}

/** @param device its own; of all where none is named */
function changesBetween({ sqlite }: Context, since: number, at: number, device?: string): number {
  const text = `SELECT count(*) FROM chg c JOIN ref r ON r.n = c.device
    WHERE c.stamp > ? AND c.stamp <= ? AND r.value = coalesce(?, r.value)`;
  return sqlite
    .prepare(text)
    .pluck()
    .get(stampOf(since), stampOf(at), device ?? null) as number;
}

function peopleBetween({ sqlite }: Context, since: number, at: number): number {
  const text = `SELECT count(DISTINCT c.record) FROM chg c JOIN ref r ON r.n = c.kind
    WHERE c.stamp > ? AND c.stamp <= ? AND r.value = 'person'`;
  return sqlite.prepare(text).pluck().get(stampOf(since), stampOf(at)) as number;
}

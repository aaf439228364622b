import { cpSync, rmSync } from 'node:fs';
import { type Random, seededRandom } from '#db/seed/random.ts';
import { stampOf } from '#shared/domain/clock.ts';
import { uuidv7 } from '#shared/domain/ids.ts';
import { fieldVersion } from '#shared/domain/row-clock.ts';
import { shapeOfKind } from '../../src-main/backend/changes/fields.ts';
import type { Sqlite } from '../../src-main/backend/database/open.ts';
import type { CarriedChange } from '../../src-main/backend/sync/index.ts';
import { numbersOf } from '../../src-main/backend/sync/numbers.ts';
import { type Figure, measured, perSecond, times } from '../harness.ts';
import { deliveryOf } from './history.ts';
import { type Office, openOffice } from './office.ts';

/** An exchange of a day's work touches what was worked on of late: so many of the newest cases are hot. */
const HOT_SHARE = 1 / 20;

/**
 * Figure 6: a device's edits, each made knowing what stands here, are merged durably into a large office: over all its cases and
 * over the newest ones. Beside each as many untracked updates of other cases in one transaction. In a copy of the office.
 */
export function measureMerge(dataDir: string, edits: number): readonly Figure[] {
  const copy = `${dataDir}.merged`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(dataDir, copy, { recursive: true });
  const office = openOffice(copy, 1);
  try {
    const all = office.sqlite.prepare('SELECT id FROM inquiry ORDER BY id').pluck().all() as readonly string[];
    const hot = all.slice(-Math.round(all.length * HOT_SHARE));
    return [
      mergeOver(office, all, edits, { number: '6a', where: `${all.length} rows`, least: 20 }),
      mergeOver(office, hot, edits, { number: '6b', where: `${hot.length} hot rows`, least: 45 }),
    ];
  } finally {
    office.close();
    rmSync(copy, { recursive: true, force: true });
  }
}

interface Told {
  readonly number: string;
  readonly where: string;
  /** Thousand edits per second. */
  readonly least: number;
}

function mergeOver(office: Office, ids: readonly string[], edits: number, { number, where, least }: Told): Figure {
  const random = seededRandom(6);
  const changes = deliveryOf(editsElsewhere(office.sqlite, ids, edits, random))();
  const untracked = office.sqlite.prepare('UPDATE inquiry SET next_step = ? WHERE id = ?');
  const others = Array.from({ length: edits }, () => random.pick(ids));
  const update = office.sqlite.transaction(() => {
    for (const id of others) untracked.run(`call ${random.int(1, 1e9)}`, id);
  });
  const theirs = measured(update);
  const ours = measured(() => office.receive(changes));
  return {
    number,
    what: `durable merge of ${edits} edits over ${where}`,
    ours: perSecond(edits, ours),
    peer: `untracked updates ${perSecond(edits, theirs)}`,
    ratio: times(ours / theirs),
    target: `>= ${least} k/s`,
    holds: edits / ours >= least,
  };
}

/** What another device did to cases, one field each time, after it had seen all that is here. */
function editsElsewhere(
  sqlite: Sqlite,
  ids: readonly string[],
  count: number,
  random: Random,
): readonly CarriedChange[] {
  const { carried } = numbersOf(sqlite);
  const clockOf = sqlite.prepare('SELECT clock FROM inquiry WHERE id = ?').pluck();
  const field = shapeOfKind('inquiry')?.fields.get('nextStep')?.number ?? 0;
  const device = uuidv7(Date.now(), random.bytes(10));
  const start = stampOf(Date.now());
  const latest = new Map<string, CarriedChange>();
  return Array.from({ length: count }, (_, i) => {
    const record = random.pick(ids);
    const base = latest.get(record) ?? carried(fieldVersion(clockOf.get(record) as Buffer, field));
    const stamp = start + i;
    const patch = JSON.stringify({ nextStep: `call ${random.int(1, 1e9)}` });
    const common = { device, stamp, seq: i + 1, op: stamp, actor: null, kind: 'inquiry', record, patch, seen: null };
    const change: CarriedChange = { ...common, base: [{ stamp: base.stamp, device: base.device }] };
    latest.set(record, change);
    return change;
  });
}

import { closeSync, cpSync, fsyncSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import {
  type Backend,
  inspectSnapshot,
  joinInspected,
  openBackend,
  registerDevice,
  writeSnapshot,
} from '../../src-main/backend/backend.ts';
import { DATABASE_FILE, type Sqlite } from '../../src-main/backend/database/open.ts';
import { type CarriedChange, changesSince, mergeChanges } from '../../src-main/backend/sync/index.ts';
import { ROOT } from '../data.ts';
import { type Figure, measured, times } from '../harness.ts';
import { emptyOffice } from './office.ts';

/** So many changes a bundle merges at once. */
const BLOCK = 1000;
const run = { signal: new AbortController().signal, onProgress: () => {} };

/**
 * Figure 12: the way of a new laptop into a large office: a member makes the snapshot, encrypted and signed, the newcomer verifies
 * it and opens the program on it. Beside it the log alone is replayed, unencrypted and as one transaction.
 */
export async function measureSnapshot(dataDir: string, inquiries: number): Promise<readonly Figure[]> {
  const copy = `${dataDir}.member`;
  const newcomerDir = mkdtempSync(join(tmpdir(), 'ejrc-bench-'));
  rmSync(copy, { recursive: true, force: true });
  cpSync(dataDir, copy, { recursive: true });
  bringToDisk(join(copy, DATABASE_FILE));
  try {
    const member = openBackend({ dataDir: copy, rootDir: ROOT });
    const [made, taken] = await joinOffice(member, newcomerDir);
    const { duration: replayed, changes } = replay(member.context.sqlite);
    member.close();
    const seconds = (duration: number): string => `${(duration / 1000).toFixed(1)} s`;
    const ratio = replayed / (made + taken);
    return [
      {
        number: '12',
        what: `snapshot of ${inquiries} inquiries and ${changes} log entries for a new laptop`,
        ours: `made in ${seconds(made)}, taken in in ${seconds(taken)}`,
        peer: `replay ${seconds(replayed)}`,
        ratio: times(ratio),
        target: '<= 5 s each, replay >= 10x',
        holds: Math.max(made, taken) <= 5000 && ratio >= 10,
      },
    ];
  } finally {
    for (const folder of [copy, newcomerDir]) rmSync(folder, { recursive: true, force: true });
  }
}

/** A member's office has long been on the disk: what copied it here is not to be waited for while the snapshot is written. */
function bringToDisk(path: string): void {
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}

/** @returns ms for making the snapshot and for taking it in */
async function joinOffice(member: Backend, dataDir: string): Promise<readonly [number, number]> {
  const newcomer = openBackend({ dataDir, rootDir: ROOT });
  const asked = createRouterClient(newcomer.router, { context: newcomer.context });
  const asks = createRouterClient(member.router, { context: member.context });
  // A copied office is a new device, which goes on alone from what it holds.
  await registerDevice(member.context);
  await asks.devices.continueAlone();
  const { text } = await asked.devices.request({ ownerName: '架空 花子', officeName: 'Gifu' });
  const { deviceId } = await asks.devices.approve({ text });
  const path = join(dataDir, 'office.ejrcsync');
  const started = performance.now();
  await writeSnapshot(member.context, deviceId, path, run);
  const made = performance.now();
  const { token } = await inspectSnapshot(newcomer.context, { path, name: 'office.ejrcsync' }, run);
  joinInspected(newcomer.context, token);
  newcomer.close();
  openBackend({ dataDir, rootDir: ROOT }).close();
  return [made - started, performance.now() - made];
}

function replay(sqlite: Sqlite): { readonly duration: number; readonly changes: number } {
  const office = emptyOffice(1);
  let changes = 0;
  try {
    const duration = measured(() =>
      office.writer.absorb(() => {
        let merged = mergeChanges(office.sqlite, [], Date.now());
        for (const block of inBlocks(changesSince(sqlite, new Map()))) {
          changes += block.length;
          merged = mergeChanges(office.sqlite, block, Date.now());
        }
        return merged;
      }),
    );
    return { duration, changes };
  } finally {
    office.close();
  }
}

function* inBlocks(changes: Iterable<CarriedChange>): Generator<readonly CarriedChange[]> {
  let block: CarriedChange[] = [];
  for (const change of changes) {
    block.push(change);
    if (block.length < BLOCK) continue;
    yield block;
    block = [];
  }
  yield block;
}

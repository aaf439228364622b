import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { tryToWork } from './child.ts';
import { copyOffice, makeDeliveries, makeOffice, withFolder } from './office.ts';
import { callsOf, failingAt, killedAt, withoutStrace } from './strace.ts';
import { chaosAt } from './trials.ts';

const place = mkdtempSync(join(tmpdir(), 'ejrc-chaos-calls-'));
const office = join(place, 'office');
const state: { deliveries: readonly string[] } = { deliveries: [] };

beforeAll(async () => {
  await makeOffice(office);
  state.deliveries = makeDeliveries(place, 5, 1);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const everyCall = async (): Promise<readonly number[] | string> =>
  withoutStrace() ??
  (await withFolder(async (folder) => {
    const dataDir = join(folder, 'office');
    copyOffice(office, dataDir);
    return callsOf('work', folder, [dataDir, ...state.deliveries]);
  }));

chaosAt('kill at every k-th write or fsync of edit and merge', everyCall, (k) =>
  tryToWork(office, state.deliveries, { under: killedAt(k) }),
);

chaosAt('disk error (EIO) at every k-th write or fsync', everyCall, (k) =>
  tryToWork(office, state.deliveries, { under: failingAt(k) }),
);

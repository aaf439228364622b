import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { tryToWork } from './child.ts';
import { makeDeliveries, makeOffice } from './office.ts';
import { chaos, isLong } from './trials.ts';

const place = mkdtempSync(join(tmpdir(), 'ejrc-chaos-killed-'));
const office = join(place, 'office');
const state: { deliveries: readonly string[] } = { deliveries: [] };

beforeAll(async () => {
  await makeOffice(office);
  state.deliveries = makeDeliveries(place, isLong ? 600 : 120, 6);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

chaos('kill at a random moment of edit and merge', { long: 300, short: 2 }, (random) =>
  tryToWork(office, state.deliveries, { killAfter: random.int(0, isLong ? 900 : 300) }),
);

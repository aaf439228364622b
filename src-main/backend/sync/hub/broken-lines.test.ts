import fc from 'fast-check';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { entities } from '#db/schema/index.ts';
import { type CuttingLine, cuttingLine } from '../../testing/cutting-line.ts';
import {
  consortiumOf,
  createInquiry,
  editInquiry,
  emptyHub,
  type HubLaptop,
  type TestHub,
  testHub,
} from '../../testing/hub-laptop.ts';
import { PATIENCE } from '../../testing/patience.ts';
import { startPostgres, type TestServer } from '../../testing/postgres.ts';
import { digestOf } from '../digest.ts';

vi.setConfig(PATIENCE);

/** A history that fails is made shorter for so long, so that the test still ends by telling it. */
const SHRINK_MS = 60_000;

let server: TestServer;
let line: CuttingLine;
beforeAll(async () => {
  server = await startPostgres();
  line = await cuttingLine(server.port);
});
afterAll(async () => {
  line.close();
  await server.remove();
});

/** Laptops that reach a hub over the line that can be cut. */
function overCuttingLine(hub: TestHub, count: number): Promise<readonly HubLaptop[]> {
  const address = new URL(hub.device);
  address.port = String(line.port);
  return consortiumOf(count, address.href);
}

/** How often each change stands on the hub: all numbers are 1 where nothing is there twice. */
const timesOnHub = (admin: string): Promise<readonly unknown[][]> =>
  server.ask(admin, 'SELECT DISTINCT count(*)::int FROM ejrc.change GROUP BY device, seq');

function createTasks({ writer }: HubLaptop, count: number): void {
  writer.mutate('tasks.create', (write) => {
    for (let n = 0; n < count; n += 1) {
      write.insert(entities.task, { title: `Aufgabe ${n}`, createdAt: write.now });
    }
  });
}

const tasks = ({ sqlite }: HubLaptop): unknown => sqlite.prepare('SELECT count(*) FROM task').pluck().get();

/** What a laptop says of a line that it lost, or can't have. */
const LOST = /^(line_broken|server_stopped|unreachable)$/u;

/**
 * Exchanges, and breaks something when so many changes have gone. Should a busy machine let the line break before, that is one
 * break more.
 */
async function exchangeUntil(laptop: HubLaptop, step: 'pull' | 'push', changes: number, breakIt: () => Promise<void>) {
  let broken: Promise<void> | undefined;
  while (broken === undefined) {
    const exchanged = laptop.exchange({
      onProgress: (progress) => {
        if (progress.step !== step || progress.done < changes || broken !== undefined) return;
        // However long that takes, the exchange comes no further meanwhile.
        line.hold();
        broken = breakIt().then(line.letGo);
      },
    });
    await expect(exchanged).rejects.toMatchObject({ code: expect.stringMatching(LOST) });
  }
  await broken;
}

const changesOnHub = async (admin: string): Promise<number> => {
  const [[count] = []] = await server.ask(admin, 'SELECT count(*)::int FROM ejrc.change');
  return Number(count);
};

test('a push and a pull that break off, by whatever, go on where they stopped, and nothing is there twice', async () => {
  const hub = await testHub(await server.database());
  const [ceeja, gifu] = await overCuttingLine(hub, 2);
  if (!ceeja || !gifu) throw new Error('two laptops');
  createTasks(ceeja, 5000);
  const total = 5002;
  await exchangeUntil(ceeja, 'push', 2000, () => server.cutLines(hub.admin));
  const gone = await changesOnHub(hub.admin);
  expect(gone).toBeGreaterThanOrEqual(2000);
  expect(gone).toBeLessThan(total);
  await exchangeUntil(ceeja, 'push', 0, server.stop);
  await expect(ceeja.exchange()).rejects.toMatchObject({ code: expect.stringMatching(LOST) });
  await server.start();
  expect(await ceeja.exchange()).toMatchObject({ pushed: total - gone });

  await exchangeUntil(gifu, 'pull', 2000, () => server.cutLines(hub.admin));
  expect(tasks(gifu)).toBeGreaterThan(0);
  expect(tasks(gifu)).toBeLessThan(5000);
  await gifu.exchange();
  expect(tasks(gifu)).toBe(5000);
  expect(digestOf(gifu.sqlite)).toBe(digestOf(ceeja.sqlite));
  expect(await timesOnHub(hub.admin)).toEqual([[1]]);
});

test('what a person stops ends at once, stays where it came to, and is no problem of the hub', async () => {
  const hub = await testHub(await server.database());
  const [ceeja] = await overCuttingLine(hub, 1);
  if (!ceeja) throw new Error('a laptop');
  createTasks(ceeja, 5000);
  const stopping = new AbortController();
  const run = {
    signal: stopping.signal,
    onProgress: ({ done }: { done: number }) => {
      if (done >= 2000) stopping.abort();
    },
  };
  await expect(ceeja.exchange(run)).rejects.toMatchObject({ name: 'AbortError' });
  expect(ceeja.sqlite.prepare('SELECT problem FROM way').pluck().get()).toBeNull();
  const { pushed } = await ceeja.exchange();
  expect(pushed).toBeLessThan(5000);
  expect(await timesOnHub(hub.admin)).toEqual([[1]]);
});

type Step =
  | { readonly do: 'create' | 'edit'; readonly on: number; readonly text: string }
  | { readonly do: 'wait'; readonly on: number; readonly hours: number }
  | { readonly do: 'exchange'; readonly on: number; readonly cutAfter: number | null };

const on = fc.nat(2);
const text = fc.constantFrom('a', 'b', '岐阜', '');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('create' as const), on, text }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), on, text }) },
  fc.record({ do: fc.constant('wait' as const), on, hours: fc.constantFrom(-5, 1, 30) }),
  {
    weight: 4,
    // A whole exchange of these laptops is some 5,000 to 30,000 bytes.
    arbitrary: fc.record({ do: fc.constant('exchange' as const), on, cutAfter: fc.option(fc.nat(30_000)) }),
  },
);

async function run(laptops: readonly HubLaptop[], action: Step): Promise<void> {
  const laptop = laptops[action.on];
  if (laptop === undefined) return;
  switch (action.do) {
    case 'create':
      createInquiry(laptop, action.text);
      return;
    case 'edit': {
      const id = laptop.sqlite.prepare('SELECT id FROM inquiry ORDER BY id LIMIT 1').pluck().get() as
        | string
        | undefined;
      if (id !== undefined) editInquiry(laptop, id, { description: action.text });
      return;
    }
    case 'wait':
      laptop.wait(action.hours * 3_600_000);
      return;
    case 'exchange':
      await exchangeCut(laptop, action.cutAfter);
  }
}

async function exchangeCut(laptop: HubLaptop, cutAfter: number | null): Promise<void> {
  if (cutAfter !== null) line.cutAfter(cutAfter);
  try {
    await laptop.exchange();
  } catch (error) {
    expect(error).toMatchObject({ code: expect.stringMatching(LOST) });
    expect(cutAfter).not.toBeNull();
  } finally {
    line.mend();
  }
}

test('rule 2: whatever is edited and wherever the line breaks, the laptops end in the same digest and the hub holds each change once', async () => {
  onTestFinished(line.mend);
  const hub = await testHub(await server.database());
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 20 }), async (steps) => {
      await emptyHub(hub, server);
      const laptops = await overCuttingLine(hub, 3);
      for (const action of steps) await run(laptops, action);
      const latest = Math.max(...laptops.map(({ now }) => now()));
      for (const laptop of laptops) laptop.wait(latest - laptop.now() + 3_600_000_000);
      for (let round = 0; round < 2; round += 1) for (const laptop of laptops) await laptop.exchange();
      const [first, ...others] = laptops.map(({ sqlite }) => digestOf(sqlite));
      for (const other of others) expect(other).toBe(first);
      expect(await timesOnHub(hub.admin)).toEqual([[1]]);
    }),
    { numRuns: 5, interruptAfterTimeLimit: SHRINK_MS },
  );
});

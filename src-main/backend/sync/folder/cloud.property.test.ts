import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entities } from '#db/schema/index.ts';
import { seededRandom } from '#db/seed/random.ts';
import { digest } from '../../testing/bundles.ts';
import { createCloud } from '../../testing/cloud.ts';
import { consortium } from '../../testing/consortium.ts';
import type { Device } from '../../testing/device.ts';
import { bundlesIn, exchangeFolder, setUpFolder } from '../../testing/folder-laptop.ts';
import { heldVector } from '../vector.ts';

const HOUR = 60 * 60_000;
const NAMES = ['ceeja-1', 'clair-1', 'iwate-1', 'gifu-1'] as const;

const who = fc.nat(NAMES.length - 1);
const seed = fc.nat(2 ** 31);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('edit' as const), who, seed }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('exchange' as const), who, seed }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('carry' as const), who, seed }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), who, seed }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), who, seed }) },
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Adds a task, or edits one that is there. */
function edit({ backend }: Device, number: number): void {
  const { sqlite, writer } = backend.context;
  const tasks = sqlite.prepare('SELECT id FROM task ORDER BY id').pluck().all() as readonly string[];
  const chosen = tasks[number % (tasks.length + 2)];
  writer.mutate('tasks.update', (write) => {
    if (chosen === undefined) write.insert(entities.task, { title: `Aufgabe ${number}`, createdAt: write.now });
    else write.update(entities.task, chosen, { title: `Aufgabe ${number}` });
  });
}

test('however badly the folder is carried, all come to the same in the end, and then fall silent', async () => {
  const run = async (steps: readonly Step[]): Promise<void> => {
    const laptops = await consortium(...NAMES);
    const ways = await Promise.all(laptops.map((laptop) => setUpFolder(laptop, exchangeFolder())));
    const cloud = createCloud(ways.map(({ folder }) => folder));
    for (const { kind, who: n, seed: number } of steps) {
      const [laptop, way] = [laptops[n], ways[n]];
      if (laptop === undefined || way === undefined) throw new Error('four laptops');
      if (kind === 'edit') edit(laptop, number);
      else if (kind === 'exchange') await way.exchange({ isThorough: number % 2 === 0 });
      else if (kind === 'carry') cloud.carry(seededRandom(number));
      else if (kind === 'delete') cloud.deleteSome(seededRandom(number), n);
      else for (const one of laptops) one.wait((number % 30) * HOUR);
    }
    const isEven = () => new Set(laptops.map(digest)).size === 1;
    for (let days = 0; days < 40 && !isEven(); days += 1) {
      for (const way of ways) await way.exchange();
      cloud.settle();
      for (const laptop of laptops) laptop.wait(25 * HOUR);
    }
    for (const { backend } of laptops)
      expect(backend.context.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(laptops.map((laptop) => heldVector(laptop.backend.context.sqlite).size)).toEqual(
      NAMES.map(() => NAMES.length),
    );
    expect(new Set(laptops.map(digest)).size).toBe(1);
    const settle = async (): Promise<readonly string[]> => {
      for (let rounds = 0; rounds < 3; rounds += 1) {
        for (const way of ways) await way.exchange();
        cloud.settle();
      }
      return ways.flatMap(({ folder }) => bundlesIn(folder));
    };
    const quiet = await settle();
    expect(await settle()).toEqual(quiet);
  };
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), run), {
    // To make a failing history smaller would take longer than the test may.
    ...{ numRuns: 5, endOnFailure: true },
  });
}, 120_000);

import { strict as assert } from 'node:assert';
import { afterAll, beforeAll } from 'vitest';
import { entities } from '#db/schema/index.ts';
import { digestOf } from '../../src-main/backend/sync/index.ts';
import { type CuttingLine, cuttingLine } from '../../src-main/backend/testing/cutting-line.ts';
import { consortiumOf, type HubLaptop, testHub } from '../../src-main/backend/testing/hub-laptop.ts';
import { startPostgres, type TestServer } from '../../src-main/backend/testing/postgres.ts';
import { chaosWith } from './trials.ts';

/** What a laptop says of a line that it lost, or can't have. */
const LOST = /^(line_broken|server_stopped|unreachable)$/u;
/** Bytes: more than any of these exchanges takes. */
const WHOLE_EXCHANGE = 40_000;

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

chaosWith(
  'hub gone in mid-push or mid-pull, or restarted',
  { long: 300, short: 0 },
  twoLaptops,
  async (made, random) => {
    const { laptops, admin } = made;
    for (const laptop of laptops) createTasks(laptop, random.int(1, 60));
    for (const laptop of laptops) await exchangeBroken(laptop, random.int(0, WHOLE_EXCHANGE));
    if (random.chance(0.1)) {
      await server.stop();
      await exchangeBroken(laptops[0], 0);
      await server.start();
    }
    for (const laptop of [...laptops, laptops[0]]) await laptop.exchange();
    const [first, second] = laptops;
    assert.equal(digestOf(second.sqlite), digestOf(first.sqlite));
    const times = await server.ask(admin, 'SELECT DISTINCT count(*)::int FROM ejrc.change GROUP BY device, seq');
    assert.deepEqual(times, [[1]], 'each change stands on the hub once');
  },
);

async function twoLaptops() {
  const hub = await testHub(await server.database());
  const address = new URL(hub.device);
  address.port = String(line.port);
  const [first, second] = await consortiumOf(2, address.href);
  if (first === undefined || second === undefined) throw new Error('two laptops');
  return { laptops: [first, second] as const, admin: hub.admin };
}

function createTasks({ writer }: HubLaptop, count: number): void {
  writer.mutate('tasks.create', (write) => {
    for (let n = 0; n < count; n += 1) write.insert(entities.task, { title: `Aufgabe ${n}`, createdAt: write.now });
  });
}

/** An exchange whose line breaks after so many bytes, if it is not through by then. */
async function exchangeBroken(laptop: HubLaptop, bytes: number): Promise<void> {
  line.cutAfter(bytes);
  try {
    await laptop.exchange();
  } catch (error) {
    assert.match(String((error as { code?: unknown }).code), LOST);
  } finally {
    line.mend();
  }
}

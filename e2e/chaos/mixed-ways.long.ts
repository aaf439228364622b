import { afterAll, beforeAll, test } from 'vitest';
import {
  type Carrier,
  checkHistories,
  columns,
  direct,
  folderCarrier,
  type Taken,
} from '../../src-main/backend/testing/histories/index.ts';
import { consortiumOf, emptyHub, type HubLaptop, testHub } from '../../src-main/backend/testing/hub-laptop.ts';
import type { Laptop } from '../../src-main/backend/testing/laptop.ts';
import { startPostgres, type TestServer } from '../../src-main/backend/testing/postgres.ts';
import { note, seed } from './trials.ts';

const FAULT = 'deliveries by file, folder and hub, mixed at random';
const HISTORIES = 300;

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.remove());

test(
  FAULT,
  async () => {
    const hub = await testHub(await server.database());
    const open = new Map<Laptop, HubLaptop>();
    const take = async (count: number): Promise<Taken> => {
      await emptyHub(hub, server);
      const laptops = await consortiumOf(count, hub.device);
      for (const laptop of laptops) open.set(laptop, laptop);
      const end = (): void => {
        for (const { sqlite } of laptops) sqlite.close();
        open.clear();
      };
      return { laptops, end };
    };
    /** Both exchange with the hub; it brings what it brings, whatever was asked to be carried. */
    const byHub: Carrier = {
      name: 'hub',
      carry: async (_, { from, to }) => {
        for (const laptop of [from, to]) await open.get(laptop)?.exchange();
        return [];
      },
    };
    const counts = { fault: FAULT, trials: HISTORIES, halfApplied: 0 };
    try {
      await checkHistories({ count: HISTORIES, carriers: [direct, columns, await folderCarrier(), byHub], seed, take });
      note({ ...counts, losses: 0 });
    } catch (error) {
      note({ ...counts, losses: 1 });
      throw error;
    }
  },
  6 * 3_600_000,
);

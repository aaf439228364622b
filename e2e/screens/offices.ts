import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import { seededRandom } from '#db/seed/random.ts';
import type { Client } from '#shared/contract/index.ts';
import { type Backend, type BackendOptions, openBackend, openDemoBackend } from '../../src-main/backend/backend.ts';
import { createRpcServer } from '../../src-main/hosts/rpc-server.ts';
import { serveBrowser } from '../../src-main/hosts/serve-browser.ts';
import { seedWithFiles } from '../pages/colleague-files.ts';
import { seedDisputes } from '../pages/disputes.ts';
import type { TestFile } from '../pages/files.ts';
import { asManager, seedProfile } from '../pages/seed.ts';
import { seedDoubles } from '../pages/seed-doubles.ts';
import { setUpWays } from './ways.ts';

const rootDir = fileURLToPath(new URL('../../', import.meta.url));

/** A Tuesday morning in Colmar and late afternoon in Tokyo: the same for the office and for the windows on it. */
export const NOW = Date.UTC(2026, 10, 24, 8, 40);

const SEED = 1;

/**
 * `first`: nobody has begun; `empty`: begun, nothing has happened; `demo`: three years of work; `disputed`: a colleague changed
 * the same records at the same time; `double`: a colleague logged the same mail; `shared`: a colleague's files are here, and not
 * taken in yet; `managed`: the demo office, with its manager at work.
 */
export type OfficeName = 'first' | 'empty' | 'demo' | 'managed' | 'disputed' | 'double' | 'shared';

/** Files that a person has received; none in most offices. */
export type SceneFiles = Readonly<Record<string, TestFile>>;

/** An office that stands still: every run shows the same records at the same time of the same day. */
export interface StillOffice {
  readonly client: Client;
  readonly files: SceneFiles;
  /** An address for one more window. */
  readonly issueAddress: () => string;
  readonly close: () => Promise<void>;
}

type Opened = () => Backend | Promise<Backend>;

/** Time and randomness that are the same each time; another for each laptop. */
const still = (laptop: number) => ({ now: () => NOW, random: seededRandom(SEED + laptop).bytes, log: () => {} });

/** Opens an office in a folder of its own, which goes away with it, and serves the built page over it. */
export async function openStillOffice(name: OfficeName): Promise<StillOffice> {
  const dataDir = await mkdtemp(join(tmpdir(), `ejrc-desk-screens-${name}-`));
  if (name === 'empty') await seedProfile(dataDir);
  if (name === 'double') await seedDoubles(dataDir, 'de', still);
  if (name === 'disputed') await seedDisputes(dataDir, 'en', NOW);
  const files: SceneFiles = name === 'shared' ? { ...(await seedWithFiles(dataDir, NOW)) } : {};
  const options: BackendOptions = {
    dataDir,
    rootDir,
    ports: still(0),
  };
  const isDemo = name === 'demo' || name === 'managed';
  const open: Opened = () => (isDemo ? openDemoBackend(options) : openBackend(options));
  const backend = await open();
  const { router, context } = backend;
  if (name === 'demo') setUpWays(context.sqlite, NOW);
  const client = createRouterClient(router, { context });
  if (name === 'managed') await asManager(client);
  // What a program makes beside the work, and this one does not, has been made before anyone looks.
  for await (const _ of await client.search.reindex());
  const rpc = createRpcServer({ router, context: { ...context }, log: () => {} });
  const host = await serveBrowser({ rpc, pageDir: join(rootDir, 'dist', 'renderer'), port: 0, log: () => {} });
  return {
    client,
    files,
    issueAddress: host.issueAddress,
    close: async () => {
      await host.close();
      backend.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import { fillInBulk } from '#db/seed/bulk.ts';
import { openBackend } from '../src-main/backend/backend.ts';
import { derivedIsDone } from '../src-main/backend/changes/index.ts';

export const ROOT = fileURLToPath(new URL('../', import.meta.url));
const CACHE = join(ROOT, '.cache', 'bench');
const SEED = 20_261_122;

/** Changes with the migrations and the generator, so that stale data is never measured. */
function version(): string {
  const hash = createHash('sha256');
  const migrations = join(ROOT, 'db', 'migrations');
  for (const name of readdirSync(migrations)
    .filter((file) => file.endsWith('.sql'))
    .toSorted())
    hash.update(readFileSync(join(migrations, name)));
  for (const name of ['bulk.ts', 'bulk-writer.ts', 'subjects.ts', 'random.ts'])
    hash.update(readFileSync(join(ROOT, 'db', 'seed', name)));
  return hash.digest('hex').slice(0, 12);
}

/** A data folder with so many inquiries, made once and kept. Its profile is set up, so that the program opens its lists. */
export async function officeOf(inquiries: number): Promise<string> {
  const folder = join(CACHE, `${version()}-${inquiries}`);
  if (existsSync(folder)) return folder;
  forgetOthers();
  const staged = `${folder}.making`;
  mkdirSync(staged, { recursive: true });
  await makeOffice(staged, inquiries);
  renameSync(staged, folder);
  return folder;
}

/** What an older generator made, and what was left half made: some gigabytes that nobody would miss. */
function forgetOthers(): void {
  const names = existsSync(CACHE) ? readdirSync(CACHE) : [];
  const isOurs = (name: string): boolean => name.startsWith(version()) && !name.includes('.');
  for (const name of names.filter((each) => !isOurs(each))) rmSync(join(CACHE, name), { recursive: true, force: true });
}

async function makeOffice(dataDir: string, inquiries: number): Promise<void> {
  const backend = openBackend({ dataDir, rootDir: ROOT });
  const { sqlite } = backend.context;
  const started = performance.now();
  if (inquiries > 0) {
    sqlite.pragma('synchronous = OFF');
    const organisations = Math.max(100, Math.round(inquiries / 50));
    derivedIsDone(sqlite);
    fillInBulk(sqlite, { inquiries, organisations, seed: SEED }, (made) => {
      if (made % 100_000 === 0) console.error(`  making ${inquiries} inquiries: ${made}`);
    });
    sqlite.pragma('synchronous = FULL');
  }
  const client = createRouterClient(backend.router, { context: backend.context });
  const office = (await client.session.get()).offices[0];
  if (office === undefined) throw new Error('no office to work at');
  const profile = {
    name: 'Bench',
    email: null,
    officeId: office.id,
    role: 'officer',
    language: 'en',
    zone: office.zone,
  } as const;
  await client.session.saveProfile(profile);
  backend.close();
  console.error(`  made ${inquiries} inquiries in ${((performance.now() - started) / 1000).toFixed(0)} s`);
}

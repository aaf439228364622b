import { strict as assert } from 'node:assert';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import { creationsOf, historyOfCases } from '../../bench/sync/history.ts';
import { openBackend } from '../../src-main/backend/backend.ts';
import { openDatabase, type Sqlite } from '../../src-main/backend/database/open.ts';
import { createFileStore } from '../../src-main/backend/files/store.ts';
import { decodeChanges, encodeChanges } from '../../src-main/backend/sync/bundle/columns.ts';
import { mergeChanges } from '../../src-main/backend/sync/index.ts';
import { expectRecordsFollowLog } from '../../src-main/backend/testing/histories/index.ts';
import { HalfApplied } from './trials.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a work with an empty folder that is gone afterwards. */
export async function withFolder<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'ejrc-chaos-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An office that is set up and closed, to be copied for each trial. */
export async function makeOffice(dataDir: string): Promise<void> {
  const backend = openBackend({ dataDir, rootDir: ROOT });
  const client = createRouterClient(backend.router, { context: backend.context });
  const [office] = (await client.session.get()).offices;
  if (office === undefined) throw new Error('no office to work at');
  const profile = { name: '架空 花子', email: null, officeId: office.id, role: 'officer', language: 'ja' } as const;
  await client.session.saveProfile({ ...profile, zone: office.zone });
  backend.close();
}

export const copyOffice = (from: string, to: string): void => cpSync(from, to, { recursive: true });

/** Writes what another device did for some cases as deliveries that follow one another. @returns their files */
export function makeDeliveries(folder: string, cases: number, parts: number): readonly string[] {
  const changes = creationsOf(historyOfCases(cases));
  return Array.from({ length: parts }, (_, i) => {
    const path = join(folder, `delivery-${i}`);
    const [first, end] = [i, i + 1].map((n) => Math.floor((changes.length * n) / parts));
    writeFileSync(path, encodeChanges(changes.slice(first, end)));
    return path;
  });
}

/** Works on in an office after a fault: what was lost on the way is done again. @returns what was acknowledged */
export async function workOn(dataDir: string, deliveries: readonly string[]): Promise<readonly string[]> {
  const { context, router, close } = openBackend({ dataDir, rootDir: ROOT });
  try {
    const client = createRouterClient(router, { context });
    const { id } = await client.inquiries.create({ subject: 'zweite Fassung' });
    for (const path of deliveries) {
      const changes = decodeChanges(readFileSync(path));
      context.writer.absorb(() => mergeChanges(context.sqlite, changes, Date.now()));
    }
    return [`edited ${id}`, ...deliveries.map((path) => `merged ${path}`)];
  } finally {
    close();
  }
}

/** Opens an office after a fault, as the program would, and holds it to what was acknowledged. @param said lines of `programs/work.ts` */
export function expectKept(dataDir: string, said: readonly string[], deliveries: readonly string[]): void {
  expectSound(dataDir, (sqlite) => {
    const edited = said.flatMap((line) => (line.startsWith('edited ') ? [line.slice(7)] : []));
    expectEdits(sqlite, edited);
    for (const path of deliveries) expectDelivery(sqlite, path, said.includes(`merged ${path}`));
  });
}

/** Opens an office after a fault: nothing is broken, and nothing there in part. */
export function expectSound(dataDir: string, alsoHolds: (sqlite: Sqlite) => void): void {
  const sqlite = openDatabase({ dataDir, migrationsDir: join(ROOT, 'db', 'migrations') });
  try {
    assert.equal(sqlite.pragma('integrity_check', { simple: true }), 'ok');
    alsoHolds(sqlite);
    expectWholeOperations(sqlite);
    asHalfApplied(() => expectRecordsFollowLog(sqlite));
  } finally {
    sqlite.close();
  }
}

/** How many contents that the records name are not here. */
export function filesMissing(dataDir: string, sqlite: Sqlite): number {
  const { has } = createFileStore(dataDir);
  const hashes = sqlite.prepare('SELECT hash FROM file WHERE deleted_at IS NULL').pluck().all() as readonly string[];
  return hashes.filter((hash) => !has(hash)).length;
}

function expectEdits(sqlite: Sqlite, ids: readonly string[]): void {
  const subjectOf = sqlite.prepare('SELECT subject FROM inquiry WHERE id = ?').pluck();
  for (const id of ids) assert.equal(subjectOf.get(id), 'zweite Fassung', `the edit of ${id} was acknowledged`);
}

function expectDelivery(sqlite: Sqlite, path: string, isAcknowledged: boolean): void {
  const changes = decodeChanges(readFileSync(path));
  const isHere = sqlite
    .prepare('SELECT 1 FROM chg WHERE device = (SELECT n FROM ref WHERE value = ?) AND stamp = ?')
    .pluck();
  const here = changes.filter(({ device, stamp }) => isHere.get(device, stamp) !== undefined).length;
  if (isAcknowledged) assert.equal(here, changes.length, `${path} was acknowledged`);
  if (here !== 0 && here !== changes.length) throw new HalfApplied(`${here} of ${changes.length} of ${path}`);
}

/** An operation of this device is in the log with all the records it said to change. */
function expectWholeOperations(sqlite: Sqlite): void {
  const halves = `SELECT count(*) FROM operation o
    WHERE o.records <> (SELECT count(DISTINCT record) FROM chg WHERE op = o.op AND stamp >= o.op)`;
  const count = sqlite.prepare(halves).pluck().get() as number;
  if (count > 0) throw new HalfApplied(`${count} operations are there in part`);
}

function asHalfApplied(work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new HalfApplied('records are not what the log says', { cause: error });
  }
}

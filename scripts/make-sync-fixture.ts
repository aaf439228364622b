import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, zstdCompressSync } from 'node:zlib';
import { createRouterClient } from '@orpc/server';
import { type Backend, openBackend, sync } from '../src-main/backend/backend.ts';
import { DATABASE_FILE, schemaVersion } from '../src-main/backend/database/open.ts';
import { nodePorts } from '../src-main/backend/ports/index.ts';
import { SECRETS_FILE } from '../src-main/backend/ports/secrets.ts';
import { officeId } from '../src-main/backend/session/offices.ts';
import { introduce } from '../src-main/backend/testing/consortium.ts';

/**
 * Writes what every later version of the program must be able to read: a database as this version leaves it, the keys of its
 * device, and a bundle for it. To be run when a schema is released; `src-main/backend/testing/fixtures` keeps each.
 *
 *     node scripts/make-sync-fixture.ts
 */
const rootDir = fileURLToPath(new URL('../', import.meta.url));
const schema = schemaVersion(join(rootDir, 'db/migrations'));
const folder = join(rootDir, `src-main/backend/testing/fixtures/sync-schema-${schema}`);
const work = mkdtempSync(join(tmpdir(), 'ejrc-fixture-'));

const clientOf = ({ router, context }: Backend) => createRouterClient(router, { context });

/** An office at work on a fixed day, so that no reader finds its changes ahead of time. */
async function office(name: 'ceeja' | 'gifu'): Promise<Backend> {
  let now = Date.UTC(2026, 0, 15, 9);
  const tick = (): number => {
    now += 1;
    return now;
  };
  const backend = openBackend({ dataDir: join(work, name), rootDir, ports: { ...nodePorts(), now: tick } });
  const place = { officeId: officeId(name), role: 'officer', language: 'de', zone: 'Europe/Paris' } as const;
  await clientOf(backend).session.saveProfile({ name: `Test ${name}`, email: null, ...place });
  return backend;
}

/** An inquiry with every sort of change: made, edited, labelled, with a file, with a task that was deleted. */
async function fill(backend: Backend): Promise<string> {
  const client = clientOf(backend);
  const { id } = await client.inquiries.create({ subject: '南部鉄器 / Gusseisen', labels: { tag: ['水素'] } });
  await client.inquiries.update({ ids: [id], patch: { description: 'Elsässische Gießerei sucht Partner' } });
  await client.files.add({ ownerId: id, file: new File(['%PDF-1.7 岐阜'], '議事録.pdf') });
  const { id: task } = await client.tasks.create({ inquiryId: id, title: 'gelöscht' });
  await client.tasks.remove({ id: task });
  return id;
}

async function write(): Promise<void> {
  const [ceeja, gifu] = [await office('ceeja'), await office('gifu')];
  await introduce([ceeja, gifu]);
  const inquiry = await fill(ceeja);
  const { id: own } = await clientOf(gifu).inquiries.create({ subject: '岐阜の案件' });
  const device = gifu.context.writer.device.id;
  const outgoing = { since: new Map<string, number>(), to: { members: [device] } };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const run = { signal: new AbortController().signal, onProgress: () => {} };
  await sync.writeBundle(ceeja.context, join(folder, 'bundle.ejrcsync'), outgoing, run);
  gifu.context.sqlite.exec('VACUUM');
  for (const { close } of [ceeja, gifu]) close();
  const params = { [constants.ZSTD_c_compressionLevel]: 19 };
  const database = zstdCompressSync(readFileSync(join(work, 'gifu', DATABASE_FILE)), { params });
  writeFileSync(join(folder, `${DATABASE_FILE}.zst`), database);
  copyFileSync(join(work, 'gifu', SECRETS_FILE), join(folder, SECRETS_FILE));
  writeFileSync(join(folder, 'ids.json'), `${JSON.stringify({ device, inquiry, own }, null, 2)}\n`);
}

try {
  await write();
} finally {
  rmSync(work, { recursive: true, force: true });
}

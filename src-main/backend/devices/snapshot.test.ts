import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as schema from '#db/schema/index.ts';
import { entities } from '#db/schema/index.ts';
import { restoreBackup, writeBackup } from '../backend.ts';
import { SECRETS_FILE } from '../ports/secrets.ts';
import { digestOf, heldVector, knownPeers } from '../sync/index.ts';
import { type Device, device, emptyDevice } from '../testing/device.ts';
import { enter, invite, quiet, temporaryFolder } from '../testing/join.ts';
import { inspectSnapshot } from './join.ts';
import { scrubbedCopy } from './scrubbed-copy.ts';
import { JOINING } from './stage-snapshot.ts';
import { writeSnapshot } from './write-snapshot.ts';

const idOf = ({ backend }: Device): string => backend.context.writer.device.id;
const sqliteOf = ({ backend }: Device) => backend.context.sqlite;
const workOf = ({ dataDir }: Device): readonly string[] => readdirSync(join(dataDir, 'work'));

const reasonOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'taken',
    (error: { code?: unknown; data?: { reason?: unknown } }) => error.data?.reason ?? error.code,
  );

const inspect = ({ backend }: Device, path: string) =>
  inspectSnapshot(backend.context, { path, name: 'office.ejrcsync' }, quiet);

/** An office in which things happened, and what its laptop alone keeps. */
async function office(): Promise<Device> {
  const laptop = await device('ceeja-1');
  const { client, backend } = laptop;
  const { id } = await client.inquiries.create({ subject: '南部鉄器', labels: { tag: ['水素'] } });
  await client.inquiries.update({ ids: [id], patch: { description: 'Erste Fassung' } });
  await client.inquiries.update({ ids: [id], patch: { description: 'Zweite Fassung' } });
  await client.files.add({ ownerId: id, file: new File(['%PDF-1.7 岐阜'], '議事録.pdf') });
  await client.drafts.save({ key: 'inquiry:new', value: '"DRAFT-OF-MINE"' });
  await client.drafts.save({ key: 'inquiry:old', value: '"DISCARDED-DRAFT"' });
  await client.drafts.discard({ key: 'inquiry:old' });
  await backend.context.secrets.set('hub', 'HUB-PASSWORD');
  backend.context.sqlite.exec(`INSERT INTO way (id, kind, name, address, created_at)
    VALUES ('w', 'folder', 'WAY-OF-MINE', '/home/anna/share', 0)`);
  return laptop;
}

describe('rule 8: a new laptop starts from a snapshot', () => {
  test('that holds every record, change and file, and lets it begin as itself', async () => {
    const ceeja = await office();
    const newcomer = emptyDevice('gifu-1');
    const before = newcomer.backend.context.writer.device;
    const { signingKey } = await newcomer.backend.context.keys();
    const path = await invite(newcomer, ceeja);
    const gifu = await enter(newcomer, path);
    expect(digestOf(sqliteOf(gifu))).toBe(digestOf(sqliteOf(ceeja)));
    expect(heldVector(sqliteOf(gifu))).toEqual(heldVector(sqliteOf(ceeja)));
    expect(gifu.backend.context.writer.device).toEqual(before);
    expect((await gifu.backend.context.keys()).signingKey).toBe(signingKey);
    const { profile, offices, staff } = await gifu.client.session.get();
    expect(profile).toBeNull();
    expect(staff.map(({ name }) => name)).toEqual(['Test ceeja-1']);
    expect(offices).toHaveLength(4);
    const [file] = await gifu.client.files.list({ ownerId: inquiryOf(gifu) });
    expect(await (await gifu.client.files.read({ id: file?.id ?? '' })).text()).toBe('%PDF-1.7 岐阜');
    expect(await gifu.client.maintenance.check()).toMatchObject({ findings: [] });
    await expect(gifu.client.changes.undo()).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
    expect(workOf(gifu)).toEqual([]);
    expect(workOf(ceeja)).toEqual([]);
  });

  test('that holds nothing of what its maker alone keeps, not in any byte', async () => {
    const ceeja = await office();
    const copy = join(temporaryFolder(), 'desk.sqlite');
    // So many that their pages are split, and that some are longer than a page.
    for (let n = 0; n < 300; n += 1) {
      const key = `inquiry:${(n * 7919) % 300}`;
      await ceeja.client.drafts.save({ key, value: JSON.stringify('TYPED-BY-ME '.repeat(1 + (n % 40) * 20)) });
    }
    await scrubbedCopy(ceeja.dataDir, copy, quiet);
    const bytes = readFileSync(copy);
    const own = [
      'TYPED-BY-ME',
      'DRAFT-OF-MINE',
      'DISCARDED-DRAFT',
      'HUB-PASSWORD',
      'WAY-OF-MINE',
      'inquiries.update',
      'PRIVATE KEY',
    ];
    const { context } = ceeja.backend;
    const { identity } = await context.keys();
    for (const word of [...own, identity, 'AGE-SECRET-KEY']) expect(bytes.includes(word), word).toBe(false);
    // It can be found at all, where it is.
    expect(readFileSync(join(ceeja.dataDir, SECRETS_FILE)).includes('HUB-PASSWORD')).toBe(true);
    expect(bytes.includes('南部鉄器')).toBe(true);
    expect(bytes.includes('Erste Fassung')).toBe(true);
  });

  test('of whose tables each is shared or left out by decision', () => {
    const shared = ['chg', 'ref', 'quarantine', 'conflict', 'peer', 'erased', 'compacted'];
    const index = ['search_row', 'search_seen', 'search_due', 'duplicate_key', 'duplicate_pair', 'duplicate_seen'];
    const facts = ['fact_page', 'fact_word', 'fact_organisation', 'fact_seen'];
    const own = ['meta', 'draft', 'operation', 'way', 'seen_bundle', 'exchange', ...index, ...facts];
    const records = Object.values(entities).map(({ table }) => getTableConfig(table).name);
    const all = Object.values(schema).flatMap((value) => {
      try {
        return [getTableConfig(value as typeof schema.chg).name];
      } catch {
        return [];
      }
    });
    expect(all.filter((name) => ![...shared, ...own, ...records].includes(name))).toEqual([]);
    expect(all.length).toBeGreaterThan(records.length + 10);
  });

  test('after which each knows what the other holds, and the history of exchanges names it', async () => {
    const ceeja = await office();
    const newcomer = emptyDevice('gifu-1');
    const gifu = await enter(newcomer, await invite(newcomer, ceeja));
    const held = heldVector(sqliteOf(gifu));
    expect(knownPeers(sqliteOf(ceeja)).get(idOf(gifu))?.held).toEqual(held);
    expect(knownPeers(sqliteOf(gifu)).get(idOf(ceeja))?.held).toEqual(held);
    expect([...knownPeers(sqliteOf(gifu)).keys()]).toEqual([idOf(ceeja)]);
    const text = 'SELECT carrier, direction, sender, receivers, changes, files FROM exchange';
    const common = { carrier: 'snapshot', sender: idOf(ceeja), files: 1, changes: held.get(idOf(ceeja)) };
    expect(sqliteOf(ceeja).prepare(text).all()).toEqual([
      { ...common, direction: 'out', receivers: JSON.stringify([idOf(gifu)]) },
    ]);
    expect(sqliteOf(gifu).prepare(text).all()).toEqual([{ ...common, direction: 'in', receivers: null }]);
  });

  test('and is told before who made it, what it holds, and what it would put aside', async () => {
    const ceeja = await office();
    const newcomer = emptyDevice('gifu-1');
    const path = await invite(newcomer, ceeja);
    const [own] = await ceeja.client.devices.list();
    expect(await inspect(newcomer, path)).toMatchObject({
      maker: {
        ...{ deviceId: idOf(ceeja), code: own?.code, owner: 'Test ceeja-1', office: 'CEEJA' },
        fingerprint: own?.fingerprint,
      },
      code: newcomer.backend.context.writer.device.code,
      counts: { inquiries: 1, files: 1 },
      ...{ missingFiles: 0, replaces: null, newestChangeAt: expect.any(Number) },
    });
  });

  test('for an office that is there already, which is kept', async () => {
    const ceeja = await office();
    const alone = await device('gifu-1');
    await alone.client.inquiries.create({ subject: 'nur hier' });
    const path = await invite(alone, ceeja);
    expect(await inspect(alone, path)).toMatchObject({ replaces: { inquiries: 1 } });
    const gifu = await enter(alone, path);
    expect(digestOf(sqliteOf(gifu))).toBe(digestOf(sqliteOf(ceeja)));
    expect(await gifu.client.maintenance.keptBackups()).toMatchObject([{ reason: 'before-restore' }]);
    expect((await gifu.client.devices.list())[0]).toMatchObject({ isThis: true, standing: 'member' });
  });

  test('whose making can be cancelled, and then leaves nothing', async () => {
    const ceeja = await office();
    const newcomer = emptyDevice('gifu-1');
    const { deviceId } = await ceeja.client.devices.approve(await newcomer.client.devices.request({}));
    const path = join(temporaryFolder(), 'office.ejrcsync');
    const cancelled = new AbortController();
    const run = { signal: cancelled.signal, onProgress: () => cancelled.abort() };
    await expect(writeSnapshot(ceeja.backend.context, deviceId, path, run)).rejects.toThrow();
    expect(existsSync(path)).toBe(false);
    expect(workOf(ceeja)).toEqual([]);
    expect(sqliteOf(ceeja).prepare('SELECT count(*) FROM exchange').pluck().get()).toBe(0);
  });

  test('which only a member makes, for a laptop that was approved', async () => {
    const ceeja = await office();
    const newcomer = emptyDevice('gifu-1');
    const path = join(temporaryFolder(), 'office.ejrcsync');
    const make = (from: Device, id: string) => reasonOf(writeSnapshot(from.backend.context, id, path, quiet));
    expect(await make(ceeja, idOf(newcomer))).toBe('NOT_FOUND');
    expect(await make(ceeja, idOf(ceeja))).toBe('this-device');
    const { deviceId } = await ceeja.client.devices.approve(await newcomer.client.devices.request({}));
    await ceeja.client.devices.revoke({ deviceId });
    expect(await make(ceeja, deviceId)).toBe('not-approved');
    expect(await make(newcomer, idOf(ceeja))).toBe('NOT_A_MEMBER');
  });
});

describe('a file that is no snapshot for this laptop is refused with its reason, and nothing is changed', () => {
  test('one for somebody else, one of changes, any other file', async () => {
    const ceeja = await office();
    const [gifu, iwate] = [emptyDevice('gifu-1'), emptyDevice('iwate-1')];
    const path = await invite(gifu, ceeja);
    expect(await reasonOf(inspect(iwate, path))).toBe('not-for-this-device');
    const other = join(temporaryFolder(), 'other');
    writeFileSync(other, '');
    expect(await reasonOf(inspect(iwate, other))).toBe('not-a-snapshot');
    writeFileSync(other, 'Guten Tag'.repeat(100));
    expect(await reasonOf(inspect(iwate, other))).toBe('not-a-snapshot');
    expect(workOf(iwate)).toEqual([]);
    expect(sqliteOf(iwate).prepare('SELECT count(*) FROM chg').pluck().get()).toBe(0);
  });

  test('one whose receiver has become another device since', async () => {
    const ceeja = await office();
    const gifu = emptyDevice('gifu-1');
    const path = await invite(gifu, ceeja);
    writeFileSync(join(gifu.dataDir, 'device.json'), '{}');
    expect(await reasonOf(inspect(gifu.restart(), path))).toBe('not-for-this-device');
  });

  test('one that was signed by other keys than its maker’s, or in which something would act by itself', async () => {
    const ceeja = await office();
    const stranger = await device('iwate-1');
    const gifu = emptyDevice('gifu-1');
    await invite(gifu, ceeja);
    const forging = { ...ceeja.backend.context, keys: () => stranger.backend.context.keys() };
    const forged = join(temporaryFolder(), 'forged.ejrcsync');
    await writeSnapshot(forging, idOf(gifu), forged, quiet);
    expect(await reasonOf(inspect(gifu, forged))).toBe('damaged');

    sqliteOf(ceeja).exec('CREATE TRIGGER evil AFTER INSERT ON inquiry BEGIN DELETE FROM person; END');
    const acting = join(temporaryFolder(), 'acting.ejrcsync');
    await writeSnapshot(ceeja.backend.context, idOf(gifu), acting, quiet);
    expect(await reasonOf(inspect(gifu, acting))).toBe('damaged');
    expect(workOf(gifu)).toEqual([]);
  });

  test('one that was cut anywhere, or in which any bit is flipped', async () => {
    const ceeja = await office();
    const gifu = emptyDevice('gifu-1');
    const bytes = readFileSync(await invite(gifu, ceeja));
    const wrong = join(temporaryFolder(), 'wrong');
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), fc.boolean(), async (at, bit, cut) => {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        writeFileSync(wrong, cut ? bytes.subarray(0, at) : flipped);
        expect(await reasonOf(inspect(gifu, wrong))).toMatch(
          /^(damaged|truncated|not-a-snapshot|not-for-this-device|newer-program|older-program)$/u,
        );
      }),
      { numRuns: 150 },
    );
    expect(workOf(gifu).filter((name) => name.startsWith(JOINING))).toEqual([]);
  });
});

test('neither a backup nor what is restored from it holds a secret', async () => {
  const ceeja = await office();
  const path = join(temporaryFolder(), 'a.ejrcbackup');
  await writeBackup(ceeja.backend.context, path, quiet);
  const place = { dataDir: temporaryFolder(), rootDir: ceeja.backend.context.rootDir };
  await restoreBackup(place, path, Date.now(), quiet);
  expect(existsSync(join(place.dataDir, SECRETS_FILE))).toBe(false);
  const bytes = readFileSync(join(place.dataDir, 'desk.sqlite'));
  expect(bytes.includes('HUB-PASSWORD')).toBe(false);
  expect(bytes.includes('AGE-SECRET-KEY')).toBe(false);
  expect(bytes.includes('PRIVATE KEY')).toBe(false);
});

const inquiryOf = (laptop: Device): string =>
  sqliteOf(laptop).prepare('SELECT id FROM inquiry').pluck().get() as string;

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { openBackend } from '../backend.ts';
import { checkOffice } from '../check/index.ts';
import type { Run } from '../progress/index.ts';
import { type Device, device, emptyDevice } from '../testing/device.ts';
import { readIndex, UnreadableBackup } from './container.ts';
import { type Progress, writeBackup } from './make.ts';
import { unpackParts } from './read-container.ts';
import { restoreBackup } from './restore.ts';
import { stageBackup } from './stage.ts';

const NOW = Date.UTC(2026, 10, 22);

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ejrc-backups-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const quiet = (onProgress: Run<Progress>['onProgress'] = () => {}): Run<Progress> => ({
  signal: new AbortController().signal,
  onProgress,
});

async function office() {
  const laptop = await device('ceeja-1');
  const { id } = await laptop.client.inquiries.create({ subject: '南部鉄器', labels: { tag: ['水素'] } });
  await laptop.client.files.add({ ownerId: id, file: new File(['%PDF-1.7 岐阜'], '議事録.pdf') });
  return { ...laptop, id };
}

async function backedUp() {
  const laptop = await office();
  const path = join(folder, 'a.ejrcbackup');
  await writeBackup(laptop.backend.context, path, quiet());
  return { ...laptop, path, rootDir: laptop.backend.context.rootDir };
}

/** A folder whose program is not running. */
function closedFolder(laptop: Device = emptyDevice()) {
  const { dataDir, backend } = laptop;
  backend.close();
  return { dataDir, rootDir: backend.context.rootDir };
}

const everythingIn = (dir: string): string[] => readdirSync(dir, { recursive: true, encoding: 'utf8' }).toSorted();

describe('a backup', () => {
  test('holds the database and each content once, and tells how far it is', async () => {
    const { backend, client, id } = await office();
    await client.files.add({ ownerId: id, file: new File(['%PDF-1.7 岐阜'], 'dasselbe.pdf') });
    const path = join(folder, 'a.ejrcbackup');
    const steps: Progress[] = [];
    const made = await writeBackup(
      backend.context,
      path,
      quiet((step) => steps.push(step)),
    );
    const { parts } = await readIndex(path);
    expect(parts.map(({ name }) => name.split('/')[0])).toEqual(['desk.sqlite', 'files']);
    expect(made).toEqual({ size: readFileSync(path).length, missingFiles: 0 });
    // The database is read twice.
    const [database, content] = parts.map(({ size }) => size);
    const total = 2 * (database ?? 0) + (content ?? 0);
    expect(steps.at(-1)).toEqual({ done: total, total });
    expect(steps.map(({ done }) => done)).toEqual(steps.map(({ done }) => done).toSorted((a, b) => a - b));
    expect(readdirSync(folder)).toEqual(['a.ejrcbackup']);
  });

  test('is what stood at one moment, although the program goes on writing', async () => {
    const { backend, client } = await office();
    for (let i = 0; i < 40; i += 1) await client.inquiries.create({ subject: 'a', description: 'x'.repeat(90_000) });
    const path = join(folder, 'a.ejrcbackup');
    const making = writeBackup(backend.context, path, quiet());
    await new Promise((resolve) => setImmediate(resolve));
    for (let i = 0; i < 5; i += 1) await client.inquiries.create({ subject: 'später' });
    await making;
    const contents = await stageBackup(closedFolder(), path, quiet());
    expect(contents.counts.inquiries).toBe(41);
  });

  test('goes without a content that is missing or damaged, and says so', async () => {
    const { backend, dataDir, path } = await backedUp();
    const [content = ''] = everythingIn(join(dataDir, 'files')).filter((name) => name.length > 60);
    writeFileSync(join(dataDir, 'files', content), 'damaged');
    rmSync(path);
    expect((await writeBackup(backend.context, path, quiet())).missingFiles).toBe(1);
    expect((await stageBackup(closedFolder(), path, quiet())).missingFiles).toBe(1);
  });

  test('that is cancelled leaves nothing behind', async () => {
    const { backend } = await office();
    const cancelled = new AbortController();
    const making = writeBackup(backend.context, join(folder, 'a.ejrcbackup'), {
      signal: cancelled.signal,
      onProgress: () => cancelled.abort(),
    });
    await expect(making).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('does not write over a file that stands there', async () => {
    const { backend, path } = await backedUp();
    const before = readFileSync(path);
    writeFileSync(`${path}.tmp`, 'of someone else');
    await expect(writeBackup(backend.context, path, quiet())).rejects.toThrow('EEXIST');
    expect(readFileSync(path)).toEqual(before);
  });
});

describe('a restore', () => {
  test('gives back every record and file, as a new device', async () => {
    const { backend, id, path } = await backedUp();
    const place = closedFolder();
    const { former, contents } = await restoreBackup(place, path, NOW, quiet());
    expect(former).toBe('before-restore-2026-11-22T00-00-00-000Z.sqlite');
    expect(contents).toMatchObject({
      office: 'CEEJA',
      staffMember: 'Test ceeja-1',
      counts: { inquiries: 1, files: 1 },
    });
    const restored = openBackend(place);
    try {
      const subject = restored.context.sqlite.prepare('SELECT subject FROM inquiry WHERE id = ?').pluck();
      expect(subject.get(id)).toBe('南部鉄器');
      expect(checkOffice(restored.context)).toEqual([]);
      expect(restored.context.writer.device.id).not.toBe(backend.context.writer.device.id);
    } finally {
      restored.close();
    }
  });

  test('keeps a damaged database as it is', async () => {
    const { path } = await backedUp();
    const place = closedFolder(await device('gifu-1'));
    const damaged = 'no database any more'.repeat(500);
    writeFileSync(join(place.dataDir, 'desk.sqlite'), damaged);
    const { former } = await restoreBackup(place, path, NOW, quiet());
    expect(readFileSync(join(place.dataDir, 'backups', former ?? ''), 'utf8')).toBe(damaged);
    openBackend(place).close();
  });

  test('that is cancelled changes nothing', async () => {
    const { path } = await backedUp();
    const place = closedFolder(await device('gifu-1'));
    const before = everythingIn(place.dataDir);
    const cancelled = new AbortController();
    const run = { signal: cancelled.signal, onProgress: () => cancelled.abort() };
    await expect(restoreBackup(place, path, NOW, run)).rejects.toThrow();
    expect(everythingIn(place.dataDir).filter((name) => name !== 'work')).toEqual(before.filter((n) => n !== 'work'));
    expect(readdirSync(join(place.dataDir, 'work'))).toEqual([]);
  });

  test('of a content that is not what its name says is refused', async () => {
    const { path, dataDir, backend } = await backedUp();
    const [content = ''] = everythingIn(join(dataDir, 'files')).filter((name) => name.length > 60);
    const forged = join(folder, 'forged.ejrcbackup');
    const { writeContainer } = await import('./write-container.ts');
    const other = join(folder, 'other');
    writeFileSync(other, 'something else');
    const database = join(folder, 'desk.sqlite');
    await backend.context.sqlite.backup(database);
    const sources = [
      { name: 'desk.sqlite', path: database },
      { name: `files/${content.slice(-64)}`, path: other },
    ];
    const { schema } = await readIndex(path);
    await writeContainer(forged, sources, { schema, createdAt: NOW }, { ...quiet(), onRead: () => {} });
    await expect(stageBackup(closedFolder(), forged, quiet())).rejects.toThrow('another content');
  });

  test.each([
    ['a picture', Buffer.from('\u0089PNG\r\n'.repeat(40), 'latin1'), 'not-a-backup'],
    ['an empty file', Buffer.alloc(0), 'not-a-backup'],
    ['its first line alone', Buffer.from('EJRC-BACKUP 1\n'), 'damaged'],
  ])('of %s is refused', async (_, content, reason) => {
    const path = join(folder, 'file');
    writeFileSync(path, content);
    await expect(readIndex(path)).rejects.toMatchObject({ name: 'UnreadableBackup', reason });
  });

  test('any flipped bit and any missing end is noticed', async () => {
    const { path } = await backedUp();
    const bytes = readFileSync(path);
    const wrong = join(folder, 'wrong');
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), fc.boolean(), async (at, bit, cut) => {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        writeFileSync(wrong, cut ? bytes.subarray(0, at) : flipped);
        const reading = readIndex(wrong).then((index) =>
          unpackParts(wrong, index, ({ hash }) => join(folder, hash), { ...quiet(), onRead: () => {} }),
        );
        await expect(reading).rejects.toBeInstanceOf(UnreadableBackup);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  test('of a damaged backup leaves nothing behind', async () => {
    const { path } = await backedUp();
    const bytes = readFileSync(path);
    bytes[2000] = (bytes[2000] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const place = closedFolder();
    await expect(restoreBackup(place, path, NOW, quiet())).rejects.toThrow('damaged');
    expect(readdirSync(join(place.dataDir, 'work'))).toEqual([]);
    expect(existsSync(join(place.dataDir, 'backups'))).toBe(false);
  });
});

describe('check', () => {
  test('finds nothing in an office that was used', async () => {
    const { backend } = await office();
    expect(checkOffice(backend.context)).toEqual([]);
  });

  test('finds a value that the log does not hold, and a damaged file', async () => {
    const { backend, id } = await office();
    const { sqlite } = backend.context;
    sqlite.exec('DROP TRIGGER guard_inquiry_UPDATE; DROP TRIGGER guard_file_UPDATE');
    sqlite.prepare("UPDATE inquiry SET subject = 'x' WHERE id = ?").run(id);
    sqlite.prepare("UPDATE file SET hash = 'ff' || substr(hash, 3)").run();
    expect(
      checkOffice(backend.context)
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual(['file_missing', 'row_differs_from_log', 'row_differs_from_log']);
  });
});

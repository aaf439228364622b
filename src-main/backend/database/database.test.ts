import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import * as schema from '#db/schema/index.ts';
import { entities } from '#db/schema/index.ts';
import { openBackend } from '../backend.ts';
import { StartupError } from '../startup-error.ts';
import { device } from '../testing/device.ts';
import { keptCopies } from './kept-copies.ts';
import { openDatabase } from './open.ts';
import { refuseSynchronisedFolder } from './synchronised-folder.ts';

const rootDir = fileURLToPath(new URL('../../../', import.meta.url));

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'ejrc-database-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** The migrations of a program that is one version ahead. */
function nextVersion(sql = 'ALTER TABLE inquiry ADD mood text;'): string {
  const migrationsDir = join(folder(), 'migrations');
  cpSync(join(rootDir, 'db', 'migrations'), migrationsDir, { recursive: true });
  const journal = join(migrationsDir, 'meta', '_journal.json');
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as {
    entries: { idx: number; when: number }[];
  };
  const next = { idx: entries.length, version: '6', when: Date.now(), tag: '9999_next', breakpoints: true };
  writeFileSync(journal, JSON.stringify({ ...rest, entries: [...entries, next] }));
  writeFileSync(join(migrationsDir, '9999_next.sql'), sql);
  return migrationsDir;
}

function refusal(open: () => unknown): string | undefined {
  try {
    open();
    return undefined;
  } catch (error) {
    return error instanceof StartupError ? error.code : String(error);
  }
}

describe('opening a data folder', () => {
  test('a database of a newer version is refused and left as it is', async () => {
    const { backend, dataDir } = await device('ceeja-1');
    backend.context.sqlite.pragma('user_version = 999');
    backend.close();
    expect(refusal(() => openBackend({ dataDir, rootDir }))).toBe('database_newer');
    expect(new Database(join(dataDir, 'desk.sqlite')).pragma('user_version', { simple: true })).toBe(999);
  });

  test('an older database is upgraded with a copy kept before, and until then reading commands say what to do', async () => {
    const { dataDir, backend, client } = await device('ceeja-1');
    await client.inquiries.create({ subject: '南部鉄器' });
    const before = backend.context.sqlite.pragma('user_version', { simple: true }) as number;
    backend.close();
    const migrationsDir = nextVersion();
    expect(refusal(() => openDatabase({ dataDir, migrationsDir, readOnly: true }))).toBe('database_older');
    const sqlite = openDatabase({ dataDir, migrationsDir });
    expect(sqlite.pragma('user_version', { simple: true })).toBe(before + 1);
    expect(sqlite.prepare('SELECT subject, mood FROM inquiry').get()).toEqual({ subject: '南部鉄器', mood: null });
    sqlite.close();
    openDatabase({ dataDir, migrationsDir, readOnly: true }).close();
    expect(keptCopies(dataDir)).toMatchObject([{ reason: 'before-upgrade' }]);
    const [copy] = keptCopies(dataDir);
    const kept = new Database(join(dataDir, 'backups', copy?.name ?? ''), { readonly: true });
    expect(kept.pragma('user_version', { simple: true })).toBe(before);
    expect(kept.prepare('SELECT subject FROM inquiry').pluck().get()).toBe('南部鉄器');
    kept.close();
  });

  test('an upgrade that fails leaves the database as it was', async () => {
    const { dataDir, backend } = await device('ceeja-1');
    backend.close();
    const broken = nextVersion(
      'ALTER TABLE inquiry ADD mood text;--> statement-breakpoint\nALTER TABLE nowhere ADD x text;',
    );
    expect(refusal(() => openDatabase({ dataDir, migrationsDir: broken }))).toContain('nowhere');
    const reader = openBackend({ dataDir, rootDir, readOnly: true });
    expect(refusal(() => reader.context.sqlite.prepare('SELECT mood FROM inquiry'))).toContain('no such column');
    reader.close();
    openBackend({ dataDir, rootDir }).close();
  });

  test('a database of another program is refused', () => {
    const dataDir = folder();
    new Database(join(dataDir, 'desk.sqlite')).exec('CREATE TABLE notes (text TEXT)');
    expect(refusal(() => openBackend({ dataDir, rootDir }))).toBe('database_foreign');
  });

  test('a file that is no database is refused', () => {
    const dataDir = folder();
    writeFileSync(
      join(dataDir, 'desk.sqlite'),
      'this is not a database, although it is long enough to look like one'.repeat(20),
    );
    expect(refusal(() => openBackend({ dataDir, rootDir }))).toBe('database_damaged');
  });

  test('a second writing process is refused while reading goes on beside the first', async () => {
    const { dataDir, client } = await device('ceeja-1');
    await client.inquiries.create({ subject: '南部鉄器' });
    expect(refusal(() => openBackend({ dataDir, rootDir }))).toBe('data_folder_in_use');
    const reader = openBackend({ dataDir, rootDir, readOnly: true });
    expect(reader.context.sqlite.prepare('SELECT count(*) FROM inquiry').pluck().get()).toBe(1);
    expect(() => reader.context.writer.mutate('test', () => {})).toThrow('READ_ONLY');
    reader.close();
  });

  test.each([
    ...['Dropbox', 'OneDrive - Région', 'OneDrive-SharedLibraries-Contoso', 'Nextcloud', 'Nextcloud2', 'pCloudDrive'],
    ...['Library/CloudStorage/Anything', 'Library/Mobile Documents/x'],
  ])('rule 13: a folder that another program synchronises is refused by its name (%s)', (name) => {
    const dataDir = join(folder(), name, 'desk');
    expect(refusal(() => openBackend({ dataDir, rootDir }))).toBe('data_folder_synchronised');
    expect(existsSync(dataDir)).toBe(false);
  });

  test.each([
    ...['.nextcloudsync.log', '.sync_0a1b2c3d4e5f.db', '._sync_0a1b2c3d4e5f.db', '.stfolder', 'ejrc-desk.json'],
    '.849C9593-D756-4E56-8D6E-42412F2A707B',
  ])('rule 13: and by what lies in its root (%s), by whatever link one comes to it', (marker) => {
    const parent = folder();
    writeFileSync(join(parent, marker), '');
    const link = join(folder(), 'link');
    symlinkSync(parent, link);
    for (const dataDir of [join(parent, 'desk'), join(link, 'deep', 'desk')]) {
      expect(refusal(() => openBackend({ dataDir, rootDir }))).toBe('data_folder_synchronised');
    }
  });

  test('rule 13: and by what Windows says of OneDrive', () => {
    const parent = folder();
    const refuse = () => refuseSynchronisedFolder(join(parent, 'desk'), { OneDriveCommercial: parent });
    expect(refusal(refuse)).toBe('data_folder_synchronised');
    expect(() => refuseSynchronisedFolder(join(parent, 'desk'), {})).not.toThrow();
  });

  test('a path that is a file is refused as not writable', () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    expect(refusal(() => openBackend({ dataDir: join(file, 'desk'), rootDir }))).toBe('data_folder_not_writable');
  });

  test('reading where there is no database yet says so', () => {
    expect(refusal(() => openBackend({ dataDir: folder(), rootDir, readOnly: true }))).toBe('database_missing');
  });

  test('a copied folder becomes a new device before its first write, and its numbers differ', async () => {
    const { dataDir, backend, client } = await device('ceeja-1');
    await client.inquiries.create({ subject: 'a' });
    const { device: original } = backend.context.writer;
    backend.close();
    const copy = join(folder(), 'copy');
    cpSync(dataDir, copy, { recursive: true });
    const copied = openBackend({ dataDir: copy, rootDir });
    expect(copied.context.writer.device.id).not.toBe(original.id);
    expect(copied.context.writer.device.code).not.toBe(original.code);
    copied.close();
    const again = openBackend({ dataDir, rootDir });
    expect(again.context.writer.device).toEqual(original);
    again.close();
  });
});

describe('the database', () => {
  test('keeps what it acknowledges: WAL, synchronous FULL, foreign keys on, schema not trusted', async () => {
    const { sqlite } = (await device('ceeja-1')).backend.context;
    const pragma = (name: string) => sqlite.pragma(name, { simple: true });
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys'), pragma('trusted_schema')]).toEqual([
      'wal',
      2,
      1,
      0,
    ]);
    expect(pragma('application_id')).toBe(0x454a5243);
  });

  test('has exactly the tables, columns and indexes of the schema, all of them STRICT', async () => {
    const { sqlite } = (await device('ceeja-1')).backend.context;
    const tables = [
      ...Object.values(entities).map(({ table }) => table),
      schema.chg,
      schema.ref,
      schema.operation,
      schema.meta,
      schema.draft,
      schema.quarantine,
      schema.conflict,
      schema.peer,
      schema.way,
      schema.seenBundle,
      schema.exchange,
      schema.erased,
      schema.compacted,
      schema.duplicateKey,
      schema.duplicatePair,
      schema.duplicateSeen,
      schema.searchRow,
      schema.searchSeen,
      schema.searchDue,
      schema.factPage,
      schema.factWord,
      schema.factOrganisation,
      schema.factSeen,
    ];
    // FTS5 keeps each of its tables in such parts.
    const parts = ['', '_config', '_data', '_docsize', '_idx'];
    const index = ['search_text', 'search_inner'].flatMap((table) => parts.map((part) => table + part));
    for (const table of tables) {
      const { name, columns, indexes } = getTableConfig(table);
      const stored = sqlite.prepare('SELECT name, "notnull" AS required FROM pragma_table_xinfo(?)').all(name) as {
        name: string;
        required: number;
      }[];
      expect(stored.map((column) => column.name)).toEqual(columns.map((column) => column.name));
      expect(sqlite.prepare('SELECT strict FROM pragma_table_list(?)').pluck().get(name)).toBe(1);
      const built = sqlite.prepare("SELECT name FROM pragma_index_list(?) WHERE origin = 'c'").pluck().all(name);
      expect(built.toSorted()).toEqual(
        [
          ...indexes.map(({ config }) => config.name),
          ...columns.filter(({ isUnique }) => isUnique).map(({ uniqueName }) => uniqueName),
        ].toSorted(),
      );
    }
    const all = sqlite.prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'",
    );
    const known = [...tables.map((table) => getTableConfig(table).name), ...index];
    expect(all.pluck().all().toSorted()).toEqual(known.toSorted());
  });
});

test('an acknowledged edit survives a kill at any moment, and nothing half done does', async () => {
  const dataDir = folder();
  const program = fileURLToPath(new URL('../testing/edit-until-killed.ts', import.meta.url));
  for (let round = 0; round < 4; round += 1) {
    const child = spawn(process.execPath, [program, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
    let acknowledged = '';
    child.stdout.on('data', (chunk) => {
      acknowledged += String(chunk);
    });
    await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, 40 + round * 37));
    child.kill('SIGKILL');
    await once(child, 'exit');
    const ids = acknowledged.split('\n').slice(0, -1);
    const backend = openBackend({ dataDir, rootDir });
    const { sqlite } = backend.context;
    const subjects = sqlite.prepare('SELECT subject FROM inquiry WHERE id = ?').pluck();
    for (const id of ids) expect(subjects.get(id)).toBe('zweite Fassung');
    // Each operation makes an inquiry with two labels, or nothing.
    const halves = sqlite.prepare(
      'SELECT count(*) FROM inquiry i WHERE (SELECT count(*) FROM label WHERE owner_id = i.id) <> 2',
    );
    expect(halves.pluck().get()).toBe(0);
    backend.close();
  }
}, 60_000);

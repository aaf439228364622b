import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { MAX_FILE_BYTES } from '#shared/contract/host.ts';
import { consortiumOf, createInquiry, DEVICE_PASSWORD, lineTo, testHub } from '../../testing/hub-laptop.ts';
import { PATIENCE } from '../../testing/patience.ts';
import { startPostgres, type TestServer } from '../../testing/postgres.ts';
import { exchangeWithHub } from './exchange.ts';
import { installHub } from './install.ts';
import { hubStatus } from './status.ts';
import { HUB_MIGRATIONS, HUB_VERSION } from './version.ts';

const rootDir = fileURLToPath(new URL('../../../../', import.meta.url));
const noPasswords = { device: null, reader: null };

vi.setConfig(PATIENCE);

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.remove());

const install = (admin: string, passwords: { device: string | null; reader: string | null } = noPasswords) =>
  installHub(lineTo(admin), { rootDir, passwords });

const withPassword = (admin: string, user: string, password: string): string => {
  const url = new URL(admin);
  url.username = user;
  url.password = password;
  return url.href;
};

const refusedWith = (code: string) => ({ code });

test('every migration of the hub is listed, and the folder holds nothing else', () => {
  const files = readdirSync(fileURLToPath(new URL('../../../../resources/hub/', import.meta.url)));
  expect(files.sort()).toEqual([...HUB_MIGRATIONS]);
});

test('a hub is made in an empty database, with a login for devices and one for readers whose passwords are told once', async () => {
  const admin = await server.database();
  const first = await install(admin);
  expect(first).toMatchObject({ from: 0, to: HUB_VERSION, logins: [{ use: 'device' }, { use: 'reader' }] });
  for (const { role, password } of first.logins) {
    expect(password).toMatch(/^[\w-]{32}$/u);
    expect(await server.ask(withPassword(admin, role, password ?? ''), 'SELECT 1')).toEqual([[1]]);
  }
  const again = await install(admin);
  expect(again).toMatchObject({ from: HUB_VERSION, to: HUB_VERSION, logins: [{ password: null }, { password: null }] });
  const given = await install(admin, { device: 'given-password', reader: null });
  expect(given.logins.every(({ password }) => password === null)).toBe(true);
  const hub = withPassword(admin, given.logins[0]?.role ?? '', 'given-password');
  expect(await hubStatus(lineTo(hub))).toMatchObject({ version: HUB_VERSION, batches: 0, consortium: null });
});

test('an older hub is brought up to date, step by step from where it is', async () => {
  const admin = await server.database();
  const [first = ''] = HUB_MIGRATIONS;
  await server.run(admin, readFileSync(join(rootDir, 'resources', 'hub', first), 'utf8'));
  await server.ask(admin, 'INSERT INTO ejrc.version (number) VALUES (1)');
  expect(await install(admin)).toMatchObject({ from: 1, to: HUB_VERSION });
  expect(await server.ask(admin, 'SELECT number FROM ejrc.version ORDER BY 1')).toEqual(
    HUB_MIGRATIONS.map((_, i) => [i + 1]),
  );
});

test('an owner of the database who may make roles needs no further power; one who may not is told so, and nothing is half done', async () => {
  const admin = await server.database();
  const database = new URL(admin).pathname.slice(1);
  await server.ask(admin, `CREATE ROLE ${database}_owner LOGIN CREATEROLE PASSWORD 'owning'`);
  await server.ask(admin, `CREATE ROLE ${database}_other LOGIN PASSWORD 'other'`);
  await expect(install(withPassword(admin, `${database}_other`, 'other'))).rejects.toMatchObject(
    refusedWith('permission_missing'),
  );
  await server.ask(admin, `ALTER DATABASE ${database} OWNER TO ${database}_other`);
  await expect(install(withPassword(admin, `${database}_other`, 'other'))).rejects.toMatchObject(
    refusedWith('permission_missing'),
  );
  expect(await server.ask(admin, "SELECT FROM pg_namespace WHERE nspname IN ('ejrc', 'report')")).toEqual([]);
  await server.ask(admin, `ALTER DATABASE ${database} OWNER TO ${database}_owner`);
  const { logins } = await install(withPassword(admin, `${database}_owner`, 'owning'));
  const [ceeja] = await consortiumOf(1, withPassword(admin, logins[0]?.role ?? '', logins[0]?.password ?? ''));
  expect(await ceeja?.exchange()).toMatchObject({ pushed: 1 });
});

test('a password goes to the server as the server stores it, so that it stands in no log of it', async () => {
  const admin = await server.database();
  await install(admin, { device: 'never-to-be-seen', reader: null });
  const text = 'SELECT rolpassword FROM pg_authid WHERE rolname = $1';
  const role = `${new URL(admin).pathname.slice(1)}_device`;
  expect(String(await server.ask(admin, text, [role]))).toMatch(/^SCRAM-SHA-256\$4096:/u);
});

test('a hub of a newer program is refused by the program and by its administration, and nothing is changed', async () => {
  const hub = await testHub(await server.database());
  const [ceeja] = await consortiumOf(1, hub.device);
  await server.ask(hub.admin, 'INSERT INTO ejrc.version (number) VALUES ($1)', [HUB_VERSION + 1]);
  await expect(ceeja?.exchange()).rejects.toMatchObject(refusedWith('hub_newer'));
  await expect(install(hub.admin)).rejects.toMatchObject(refusedWith('hub_newer'));
  expect(ceeja?.sqlite.prepare('SELECT problem, last_done_at FROM way').raw().get()).toEqual(['hub_newer', null]);
  await server.ask(hub.admin, 'DELETE FROM ejrc.version WHERE number > 1');
  await expect(ceeja?.exchange()).rejects.toMatchObject(refusedWith('hub_older'));
});

test('what is not there, not allowed or not right is told by its code, and the local program goes on', async () => {
  const hub = await testHub(await server.database());
  const [ceeja] = await consortiumOf(1, hub.device);
  if (ceeja === undefined) throw new Error('a laptop');
  const leadTo = async (address: string) => {
    const {
      address: { host, port, database, user },
      password,
    } = lineTo(address);
    const text = `postgres://${user}@${host}:${port}/${database}`;
    ceeja.sqlite.prepare('UPDATE way SET address = ?').run(text);
    await ceeja.context.secrets.set(`hub-password ${ceeja.way}`, password);
    return exchangeWithHub(ceeja.context, ceeja.way).then(
      () => 'ok',
      ({ code }: { code: string }) => code,
    );
  };
  const closed = new URL(hub.device);
  closed.port = '1';
  const missing = new URL(hub.device);
  missing.pathname = '/nowhere';
  const user = new URL(hub.device).username;
  const empty = new URL(await server.database());
  expect(await leadTo(closed.href)).toBe('unreachable');
  expect(await leadTo(withPassword(hub.admin, user, 'wrong'))).toBe('login_refused');
  expect(await leadTo(withPassword(hub.admin, user, ''))).toBe('login_refused');
  expect(await leadTo(missing.href)).toBe('not_a_hub');
  expect(await leadTo(empty.href)).toBe('not_a_hub');
  expect(await leadTo(hub.reader)).toBe('permission_missing');
  await server.ask(hub.admin, `REVOKE INSERT ON ejrc.change FROM ${user}`);
  createInquiry(ceeja, 'geht weiter');
  expect(await leadTo(hub.device)).toBe('permission_missing');
  expect(ceeja.sqlite.prepare('SELECT problem FROM way').pluck().get()).toBe('permission_missing');
  await install(hub.admin);
  expect(await leadTo(hub.device)).toBe('ok');
  expect(ceeja.sqlite.prepare('SELECT problem FROM way').pluck().get()).toBeNull();
});

test('a stolen laptop can append and read, and rewrite nothing: not by any statement, on any table', async () => {
  const hub = await testHub(await server.database());
  const [ceeja] = await consortiumOf(1, hub.device);
  await ceeja?.exchange();
  const tables = await server.ask(
    hub.admin,
    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'ejrc'",
  );
  expect(tables.length).toBeGreaterThan(8);
  for (const table of tables.flat().map((name) => `ejrc.${name}`)) {
    const [column] = await server.ask(
      hub.admin,
      `SELECT attname FROM pg_attribute WHERE attrelid = '${table}'::regclass AND attnum > 0 AND attidentity = '' LIMIT 1`,
    );
    for (const text of [
      `UPDATE ${table} SET ${column} = ${column}`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table} CASCADE`,
      `DROP TABLE ${table}`,
      `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
    ]) {
      await expect(server.ask(hub.device, text), text).rejects.toMatchObject({ code: '42501' });
    }
  }
  for (const text of [
    "INSERT INTO ejrc.batch (consortium, sender, format, count, signature, received_at) VALUES (gen_random_uuid(), 'x', 1, 1, '', '2020-01-01')",
    "INSERT INTO ejrc.batch (id, consortium, sender, format, count, signature) OVERRIDING SYSTEM VALUE VALUES (0, gen_random_uuid(), 'x', 1, 1, '')",
    "INSERT INTO ejrc.change (batch, place, device, seq, stamp, op, kind, record, patch, seals) VALUES (1, 0, 'x', 1, 1, 1, 'x', gen_random_uuid(), '{}', '[]')",
    'SELECT ejrc.take_in(1)',
    'SELECT ejrc.rebuild_state()',
    'CREATE TABLE ejrc.own (x int)',
    'SELECT * FROM ejrc.state',
    'SELECT * FROM report.inquiry',
  ]) {
    await expect(server.ask(hub.device, text), text).rejects.toMatchObject({ code: '42501' });
  }
});

test('nothing can be put behind a batch that is whole, and a batch is as long as it says', async () => {
  const hub = await testHub(await server.database());
  const [ceeja] = await consortiumOf(1, hub.device);
  await ceeja?.exchange();
  const columns = 'device, seq, stamp, op, kind, record, patch, salt';
  const text = `INSERT INTO ejrc.change (batch, place, ${columns}) SELECT 1, $1, ${columns} FROM ejrc.change WHERE place = 0`;
  await expect(server.ask(hub.device, text, [0])).rejects.toMatchObject({ code: '23505' });
  await expect(server.ask(hub.device, text, [1])).rejects.toMatchObject({ code: '23514' });
});

test('a reader sees the reports and nothing else', async () => {
  const hub = await testHub(await server.database());
  const [ceeja] = await consortiumOf(1, hub.device);
  if (ceeja === undefined) throw new Error('a laptop');
  createInquiry(ceeja, 'Holz');
  await ceeja.exchange();
  expect(await server.ask(hub.reader, 'SELECT count(*)::int FROM report.device')).toEqual([[expect.any(Number)]]);
  for (const table of ['ejrc.change', 'ejrc.state']) {
    const read = server.ask(hub.reader, `SELECT * FROM ${table}`);
    await expect(read, table).rejects.toMatchObject({ code: '42501' });
  }
  for (const text of ['DELETE FROM report.inquiry', 'INSERT INTO report.office (id) VALUES (gen_random_uuid())']) {
    await expect(server.ask(hub.reader, text), text).rejects.toThrow(/permission denied|cannot/u);
  }
});

test('devices of one hub have no business on another one of the same server', async () => {
  const [one, other] = [await testHub(await server.database()), await testHub(await server.database())];
  const elsewhere = new URL(other.device);
  elsewhere.pathname = new URL(one.device).pathname;
  await expect(server.ask(elsewhere.href, 'SELECT * FROM ejrc.change')).rejects.toMatchObject({ code: '42501' });
});

test('the hub takes files as large as the program takes', async () => {
  const hub = await testHub(await server.database());
  const [[check = ''] = []] = await server.ask(
    hub.admin,
    "SELECT string_agg(pg_get_constraintdef(oid), ' ') FROM pg_constraint WHERE conrelid = 'ejrc.content'::regclass",
  );
  expect(check).toContain(String(MAX_FILE_BYTES));
});

test('no password stands in the database or in what is thrown', async () => {
  const hub = await testHub(await server.database());
  const [ceeja] = await consortiumOf(1, hub.device);
  if (ceeja === undefined) throw new Error('a laptop');
  await ceeja.exchange();
  await server.ask(hub.admin, 'DROP SCHEMA ejrc CASCADE');
  const error = await ceeja.exchange().catch((thrown: unknown) => thrown);
  const said =
    JSON.stringify([error, ceeja.sqlite.prepare('SELECT * FROM way').all()]) + String((error as Error).stack);
  expect(said).not.toContain(DEVICE_PASSWORD);
  expect(ceeja.sqlite.serialize().includes(DEVICE_PASSWORD)).toBe(false);
});

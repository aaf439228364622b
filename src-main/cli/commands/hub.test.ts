import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { PATIENCE } from '../../backend/testing/patience.ts';
import { startPostgres, type TestServer } from '../../backend/testing/postgres.ts';
import { run } from '../run.ts';
import { commands } from './index.ts';

const rootDir = fileURLToPath(new URL('../../../', import.meta.url));

vi.setConfig(PATIENCE);

let server: TestServer;
let folder = '';
beforeAll(async () => {
  server = await startPostgres();
  folder = mkdtempSync(join(tmpdir(), 'ejrc-hub-cli-'));
});
afterAll(async () => {
  await server.remove();
  rmSync(folder, { recursive: true, force: true });
});

async function cli(...args: readonly string[]) {
  const lines = { out: [] as string[], err: [] as string[] };
  const code = await run(args, commands, rootDir, {
    out: (text) => lines.out.push(text),
    err: (text) => lines.err.push(text),
  });
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
}

test('an administrator makes a hub, is told the passwords once, and sees what stands on it', async () => {
  const admin = await server.database();
  const made = await cli('hub', 'init', admin);
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(made.out).toMatch(
    /^the hub is now of version \d\ndevices come as hub_\w+_device, password \S{32} \(told only now\)\nreaders come as/u,
  );
  const again = await cli('hub', 'init', admin);
  expect(again.out).toMatch(/^the hub is up to date/u);
  expect(again.out).not.toContain('password');
  const status = await cli('hub', 'status', admin);
  expect(status).toMatchObject({ code: 0 });
  expect(status.out).toContain('not used yet\n0 changes in 0 batches');
});

test('an administrator is told who is to be erased, and has the hub do it', async () => {
  const admin = await server.database();
  await cli('hub', 'init', admin);
  expect(await cli('hub', 'erase', admin)).toMatchObject({
    code: 0,
    out: '0 people are erased; values taken out of 0 changes, 0 contents of files deleted',
  });
  const order = `WITH b AS (
      INSERT INTO ejrc.batch (consortium, sender, format, count, signature) VALUES (gen_random_uuid(), 'x', 1, 1, $1) RETURNING id
    ) INSERT INTO ejrc.change (batch, place, device, seq, stamp, op, kind, record, patch, salt)
    SELECT id, 0, 'x', 1, 1, 1, 'erasure', gen_random_uuid(), '{"record":"somebody"}', repeat('A', 22) FROM b`;
  await server.ask(admin, order, [Buffer.alloc(64)]);
  expect((await cli('hub', 'status', admin)).out).toContain('1 people are still to be erased here; run hub erase');
});

test('passwords from files are taken and never printed', async () => {
  const admin = await server.database();
  const file = join(folder, 'password');
  writeFileSync(file, 'chosen-by-the-office\n');
  const made = await cli(
    'hub',
    'init',
    admin,
    '--device-password-file',
    file,
    '--reader-password-file',
    file,
    '--json',
  );
  expect(made.code).toBe(0);
  expect(made.out).not.toContain('chosen-by-the-office');
  const { logins } = JSON.parse(made.out) as { logins: readonly { role: string; password: string | null }[] };
  expect(logins.map(({ password }) => password)).toEqual([null, null]);
  const device = new URL(admin);
  device.username = logins[0]?.role ?? '';
  device.password = 'chosen-by-the-office';
  expect(await cli('hub', 'status', device.href)).toMatchObject({ code: 0 });
});

test('what can’t be done is told in a line, without the password', async () => {
  const admin = await server.database();
  await cli('hub', 'init', admin);
  await server.ask(admin, 'INSERT INTO ejrc.version (number) VALUES (99)');
  expect(await cli('hub', 'init', admin)).toMatchObject({
    code: 83,
    err: expect.stringContaining('The hub was set up by a newer version of the program.'),
  });
  const wrong = await cli('hub', 'status', admin.replace('test-admin', 'wrong-password'));
  expect(wrong).toMatchObject({ code: 83, err: expect.stringContaining('does not accept') });
  expect(wrong.err).not.toContain('wrong-password');
});

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeWriteLock } from '../backend/database/write-lock.ts';
import { visit } from './testing/visitor.ts';

/** The program as it is started, in a process of its own. */

interface Program {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly errors: () => string;
  readonly ended: Promise<number | null>;
}

let folder: string;
let dataDir: string;
let programs: Program[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-start-'));
  dataDir = join(folder, 'office');
  programs = [];
});

afterEach(async () => {
  for (const { child } of programs) child.kill('SIGKILL');
  await Promise.all(programs.map(({ ended }) => ended));
  rmSync(folder, { recursive: true });
});

function start(args: readonly string[], lang = 'en_GB.UTF-8'): Program {
  const env = { ...process.env, LC_ALL: lang, XDG_DATA_HOME: folder, XDG_CACHE_HOME: folder };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'browser-host.ts'), '--no-open', ...args], { env });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const program = { child, ended, output: () => output, errors: () => errors };
  programs.push(program);
  return program;
}

async function addressOf(program: Program): Promise<URL> {
  const line = /^EJRC Desk: (\S+)$/m;
  await vi.waitFor(() => expect(program.output()).toMatch(line), { timeout: 50_000 });
  return new URL(line.exec(program.output())?.[1] ?? '');
}

/** An expected end: one line, no stack, its own exit code, nothing on stdout. */
async function expectEnd(program: Program, exitCode: number, line: RegExp): Promise<void> {
  expect(await program.ended).toBe(exitCode);
  expect(program.errors()).toMatch(line);
  expect(program.errors().trim().split('\n')).toHaveLength(1);
  expect(program.errors()).not.toMatch(/\n\s+at |Error:/);
  expect(program.output()).toBe('');
}

describe('the program', () => {
  it('starts, opens once for the printed address, and ends cleanly when told to', async () => {
    const program = start(['--data', dataDir]);
    const { port, search } = await addressOf(program);
    // These lines follow the address, in a moment of their own.
    await expect.poll(program.output).toContain(`Data: ${dataDir}`);
    await expect.poll(program.output).toContain('stays running when its windows are closed');
    expect((await visit(Number(port), `/${search}`)).status).toBe(303);
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(program.errors()).toBe('');
    expect(existsSync(join(dataDir, 'browser-host.json'))).toBe(false);
    expect(existsSync(join(dataDir, 'desk.sqlite-wal'))).toBe(false);
  });

  it('started a second time on the same data prints one more address and leaves', async () => {
    const first = start(['--data', dataDir]);
    const { port } = await addressOf(first);
    const second = start(['--data', dataDir]);
    const again = await addressOf(second);
    expect(await second.ended).toBe(0);
    expect(again.port).toBe(port);
    expect(second.output()).toContain('already running');
    expect((await visit(Number(port), `/${again.search}`)).status).toBe(303);
  });

  it('started twice at once serves once', async () => {
    const both = [start(['--data', dataDir]), start(['--data', dataDir])];
    const addresses = await Promise.all(both.map(addressOf));
    expect(addresses[0]?.port).toBe(addresses[1]?.port);
    await expect.poll(() => both.filter((program) => program.output().includes('already running'))).toHaveLength(1);
  });

  it('that was killed leaves nothing in the way of the next start', async () => {
    const first = start(['--data', dataDir]);
    const { port } = await addressOf(first);
    first.child.kill('SIGKILL');
    await first.ended;
    const next = await addressOf(start(['--data', dataDir]));
    expect(next.port).toBe(port);
  });

  it('takes the port it is given', async () => {
    const free = createServer();
    await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve));
    const address = free.address();
    const port = address === null || typeof address === 'string' ? 0 : address.port;
    const args = ['--data', dataDir, '--port', String(port)];
    await expectEnd(start(args), 81, new RegExp(`Port ${port}.*--port`));
    await new Promise((resolve) => free.close(resolve));
    expect((await addressOf(start(args))).port).toBe(String(port));
  });
});

describe('what a person can mend is told in one line', () => {
  it('an unknown option', () => expectEnd(start(['--dta', 'x']), 64, /--dta.*--data DIR/));

  it('an unknown option, in Japanese', () => expectEnd(start(['--dta'], 'ja_JP.UTF-8'), 64, /オプション.*--dta/));

  it('a data folder that cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expectEnd(start(['--data', join(folder, 'file', 'office')]), 73, /can’t be written/);
  });

  it.runIf(process.platform === 'linux')('a data folder where the system makes none', () =>
    expectEnd(start(['--data', '/proc/desk/office']), 73, /can’t be written/),
  );

  it('a data folder without a name', () => expectEnd(start(['--data', '']), 64, /--data/));

  it('a data folder in use by what is no host, in German', async () => {
    await addressOf(start(['--data', dataDir])).then(() => programs[0]?.child.kill('SIGTERM'));
    await programs[0]?.ended;
    const release = takeWriteLock(dataDir);
    await expectEnd(start(['--data', dataDir], 'de_DE.UTF-8'), 75, /wird von einem anderen EJRC Desk benutzt/);
    release();
  });

  it('--help is no error', async () => {
    const program = start(['--help']);
    expect(await program.ended).toBe(0);
    expect(program.output()).toMatch(/--data DIR/);
  });
});

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/** A PostgreSQL server of its own for a test file: in a temporary folder, on a loopback port. */
export interface TestServer {
  readonly port: number;
  /** Its folder; a test may put certificates there. */
  readonly dir: string;
  /** Makes an empty database and gives the address at which its administrator comes to it. */
  readonly database: () => Promise<string>;
  /** Runs a statement as the role and in the database of an address. */
  readonly ask: (address: string, text: string, values?: readonly unknown[]) => Promise<readonly unknown[][]>;
  /** Runs a script of several statements. */
  readonly run: (address: string, script: string) => Promise<void>;
  /** Ends all other connections to a database, as a network that breaks would. */
  readonly cutLines: (address: string) => Promise<void>;
  /** Stops the server at once, in the middle of whatever it does, and starts it again on the same port. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** For good, with everything in it. */
  readonly remove: () => Promise<void>;
}

const ADMIN = 'admin';
const PASSWORD = 'test-admin';
/** How long a server may take to come up on a loaded machine, ms. */
const START_MS = 60_000;

/**
 * Settings of its `postgresql.conf`. Nothing of it outlives a test, so it need not reach the disk; but a commit outlives the
 * server.
 */
const SETTINGS = {
  ...{ listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '50', shared_buffers: '16MB' },
  ...{ fsync: 'off', full_page_writes: 'off', timezone: 'UTC', log_min_messages: 'fatal' },
};

/** Starts a server; `settings` are added to its own. */
export async function startPostgres(settings: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const programs = postgresPrograms();
  const user = serverUser();
  const dir = mkdtempSync(join(tmpdir(), 'ejrc-hub-'));
  const data = join(dir, 'data');
  const port = await freePort();
  let server: ChildProcess | undefined;
  let isExpectedToRun = false;
  const abandon = () => server?.kill('SIGKILL');
  process.once('exit', abandon);

  const addressOf = (database: string): string => `postgres://${ADMIN}:${PASSWORD}@127.0.0.1:${port}/${database}`;
  const administration = addressOf('postgres');

  const connected = async <T>(address: string, work: (client: Client) => Promise<T>): Promise<T> => {
    const { username: user, password, pathname } = new URL(address);
    const client = new Client({ host: '127.0.0.1', port, user, password, database: pathname.slice(1), ssl: false });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };

  const ask: TestServer['ask'] = (address, text, values = []) =>
    connected(address, async (client) => (await client.query({ text, values: [...values], rowMode: 'array' })).rows);

  const run: TestServer['run'] = (address, script) =>
    connected(address, async (client) => {
      await client.query(script);
    });

  const start = async (): Promise<void> => {
    const said: string[] = [];
    const options = { stdio: ['ignore', 'ignore', 'pipe'] as ('ignore' | 'pipe')[], cwd: dir, ...user };
    const child = spawn(join(programs, 'postgres'), ['-D', data], options);
    child.stderr?.on('data', (text) => said.push(String(text)));
    server = child;
    isExpectedToRun = true;
    for (const begun = Date.now(); ; await pause(20)) {
      try {
        await ask(administration, 'SELECT 1');
        return;
      } catch (error) {
        const isOver = child.exitCode !== null || Date.now() - begun > START_MS;
        if (isOver) throw new Error(`PostgreSQL did not start: ${said.join('')}`, { cause: error });
      }
    }
  };

  const stop = async (): Promise<void> => {
    if (!isExpectedToRun || server === undefined) return;
    isExpectedToRun = false;
    const ended = new Promise((resolve) => server?.once('exit', resolve));
    // Immediate shutdown: like a crash, without a word to the clients.
    server.kill('SIGQUIT');
    await ended;
  };

  chmodSync(dir, 0o755);
  if (user.uid !== undefined) chownSync(dir, user.uid, user.gid ?? user.uid);
  const passwordFile = join(dir, 'password');
  writeFileSync(passwordFile, PASSWORD, { mode: 0o644 });
  const init = [
    '-D',
    data,
    '-U',
    ADMIN,
    '-A',
    'scram-sha-256',
    '--pwfile',
    passwordFile,
    '-E',
    'UTF8',
    '--locale=C',
    '-N',
  ];
  execFileSync(join(programs, 'initdb'), init, { stdio: 'pipe', cwd: dir, ...user });
  const lines = Object.entries({ ...SETTINGS, ...settings, port: String(port) });
  writeFileSync(join(data, 'postgresql.auto.conf'), lines.map(([name, value]) => `${name} = '${value}'\n`).join(''));
  await start();

  return {
    port,
    dir,
    database: async () => {
      const name = `hub_${randomBytes(6).toString('hex')}`;
      await ask(administration, `CREATE DATABASE ${name}`);
      return addressOf(name);
    },
    ask,
    run,
    cutLines: async (address) => {
      const text =
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()';
      await ask(administration, text, [new URL(address).pathname.slice(1)]);
    },
    start,
    stop,
    remove: async () => {
      await stop();
      process.off('exit', abandon);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Where `initdb` and `postgres` lie: of several versions the newest. */
function postgresPrograms(): string {
  const versions = '/usr/lib/postgresql';
  const packaged = existsSync(versions) ? readdirSync(versions).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...packaged.map((version) => join(versions, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  const found = folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
  if (found === undefined)
    throw new Error('PostgreSQL is not installed here; on Debian or Ubuntu: apt-get install postgresql');
  return found;
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package made, or as nobody. */
function serverUser(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // There is no such user here.
    }
  }
  return {};
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

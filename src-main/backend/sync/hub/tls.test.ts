import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { PATIENCE } from '../../testing/patience.ts';
import { startPostgres, type TestServer } from '../../testing/postgres.ts';
import { readAddress } from './address.ts';
import { overLine } from './line.ts';

vi.setConfig(PATIENCE);

let server: TestServer;
let folder = '';
let admin: URL;

/** A certificate authority of our own, and what it vouches for. */
function openssl(...args: readonly string[]): void {
  execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
}

function authority(name: string): void {
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', `${name}.key`];
  openssl('req', '-x509', ...key, '-out', `${name}.pem`, '-days', '2', '-subj', `/CN=${name}`);
}

function certificate(name: string, by: string, names: string): void {
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', `${name}.key`];
  openssl('req', ...key, '-out', `${name}.csr`, '-subj', `/CN=${name}`);
  writeFileSync(join(folder, `${name}.ext`), `subjectAltName=${names}\n`);
  const signed = ['-CA', `${by}.pem`, '-CAkey', `${by}.key`, '-CAcreateserial', '-extfile', `${name}.ext`];
  openssl('x509', '-req', '-in', `${name}.csr`, ...signed, '-out', `${name}.pem`, '-days', '2');
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ejrc-tls-'));
  authority('ours');
  authority('theirs');
  certificate('server', 'ours', 'DNS:localhost,IP:127.0.0.1');
  server = await startPostgres();
  admin = new URL(await server.database());
  await server.stop();
  await server.start();
});
afterAll(async () => {
  await server.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Has the server show a certificate from now on. */
async function serveWith(name: string): Promise<void> {
  const { uid, gid } = statSync(server.dir);
  for (const ending of ['pem', 'key']) {
    const path = join(server.dir, `shown.${ending}`);
    execFileSync('cp', [join(folder, `${name}.${ending}`), path]);
    chmodSync(path, 0o600);
    chownSync(path, uid, gid);
  }
  const settings = {
    ssl: 'on',
    ssl_cert_file: join(server.dir, 'shown.pem'),
    ssl_key_file: join(server.dir, 'shown.key'),
  };
  for (const [key, value] of Object.entries(settings))
    await server.ask(admin.href, `ALTER SYSTEM SET ${key} = '${value}'`);
  await server.ask(admin.href, 'SELECT pg_reload_conf()');
}

/** Whether the line is encrypted, or the code of why there is none. */
async function encrypted(change: (address: URL) => void): Promise<unknown> {
  const address = new URL(admin.href);
  change(address);
  const read = readAddress(address.href);
  if (read === undefined) return 'no address';
  return overLine(read, (line) => line.ask('SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()')).then(
    ([row]) => row?.[0],
    ({ code }: { code: string }) => code,
  );
}

const trusting = (ca: string) => (address: URL) => {
  address.hostname = 'localhost';
  address.searchParams.set('sslmode', 'verify-full');
  address.searchParams.set('sslrootcert', join(folder, ca));
};

test('beyond this computer, and where it is asked for, only a server whose certificate is trusted and for its name is spoken to', async () => {
  expect(await encrypted(trusting('ours.pem'))).toBe('tls_missing');
  expect(await encrypted(() => {})).toBe(false);
  await serveWith('server');
  await expect.poll(() => encrypted(trusting('ours.pem')), { timeout: 50_000 }).toBe(true);
  expect(await encrypted(trusting('theirs.pem'))).toBe('tls_untrusted');
  expect(await encrypted(trusting('none.pem'))).toBe('ca_file_unreadable');
  const bySystem = (address: URL) => address.searchParams.set('sslmode', 'verify-full');
  expect(await encrypted(bySystem)).toBe('tls_untrusted');
  // An address that reaches this computer by another name than those of the certificate.
  const byOtherName = (address: URL) => {
    trusting('ours.pem')(address);
    address.hostname = '0.0.0.0';
  };
  expect(await encrypted(byOtherName)).toBe('tls_untrusted');
});

/** A server that would take a password and never offers to encrypt; it keeps what it hears. */
async function plainServer() {
  const heard: Buffer[] = [];
  const listening = createServer((socket) => {
    socket.on('data', (bytes) => {
      heard.push(bytes);
      socket.write('N');
    });
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => {
    listening.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => void listening.close());
  const address = listening.address();
  return { port: typeof address === 'object' && address !== null ? address.port : 0, heard };
}

test('a host that is not this computer and offers no encryption hears neither the password nor who asks', async () => {
  const { port, heard } = await plainServer();
  const read = readAddress(`postgres://somebody:secret@0.0.0.0:${port}/hub`);
  if (read === undefined) throw new Error('an address');
  await expect(overLine(read, async () => {})).rejects.toMatchObject({ code: 'tls_missing' });
  const sslRequest = Buffer.from('0000000804d2162f', 'hex');
  expect(Buffer.concat(heard)).toEqual(sslRequest);
});

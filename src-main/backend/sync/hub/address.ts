import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { type ConnectionOptions, getCACertificates, rootCertificates } from 'node:tls';
import { HubProblem } from './problem.ts';

/** Where a hub is and as whom to come. The password is never part of it. */
export interface HubAddress {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  /** Whether the line is encrypted and the server's certificate checked; only a server on this computer may do without. */
  readonly tls: boolean;
  /** File with the certificate authority that vouches for the server; the system's own where there is none. */
  readonly caFile: string | null;
}

export interface ReadAddress {
  readonly address: HubAddress;
  readonly password: string | null;
}

const DEFAULT_PORT = 5432;
/** libpq's names of the options that an address may have. */
const OPTIONS = new Set(['sslmode', 'sslrootcert']);

/**
 * Reads `postgres://user:password@host:port/database?sslmode=verify-full&sslrootcert=FILE`. `sslmode` may be left out; beyond
 * this computer nothing but `verify-full` goes.
 * @returns undefined where it is no such address
 */
export function readAddress(text: string): ReadAddress | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const parts = decoded(url);
  if (parts === undefined || !/^postgres(?:ql)?:$/u.test(url.protocol)) return undefined;
  const { host, database, user, password } = parts;
  const options = [...url.searchParams.keys()];
  if (host === '' || database === '' || user === '' || url.hash !== '') return undefined;
  if (options.some((name) => !OPTIONS.has(name))) return undefined;
  const mode = url.searchParams.get('sslmode');
  const isPlain = isLoopback(host) && (mode === null || mode === 'disable');
  if (!isPlain && mode !== null && mode !== 'verify-full') return undefined;
  const caFile = url.searchParams.get('sslrootcert') || null;
  const port = url.port === '' ? DEFAULT_PORT : Number(url.port);
  const tls = !isPlain || caFile !== null;
  return { address: { host, port, database, user, tls, caFile }, password: password === '' ? null : password };
}

function decoded(url: URL) {
  try {
    return {
      host: decodeURIComponent(url.hostname.replace(/^\[(.*)\]$/u, '$1')),
      database: decodeURIComponent(url.pathname.replace(/^\//u, '')),
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
    };
  } catch {
    return undefined;
  }
}

/** The address as it is stored and shown: without the password. */
export function writeAddress({ host, port, database, user, tls, caFile }: HubAddress): string {
  const name = isIP(host) === 6 ? `[${host}]` : host;
  const options = new URLSearchParams({
    ...(tls ? { sslmode: 'verify-full' } : {}),
    ...(caFile === null ? {} : { sslrootcert: caFile }),
  });
  const query = options.size === 0 ? '' : `?${options}`;
  return `postgres://${encodeURIComponent(user)}@${name}:${port}/${encodeURIComponent(database)}${query}`;
}

/** Whether a host is this computer itself, by name or number. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/**
 * How the line is encrypted: the certificate must be of a trusted authority and for this very host, else nothing is sent. False
 * for plain text.
 * @throws HubProblem `ca_file_unreadable`
 */
export function tlsOf({ tls, caFile }: HubAddress): ConnectionOptions | false {
  if (!tls) return false;
  const ca = caFile === null ? [...rootCertificates, ...getCACertificates('system')] : [readCa(caFile)];
  return { rejectUnauthorized: true, minVersion: 'TLSv1.2', ca };
}

function readCa(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new HubProblem('ca_file_unreadable', error);
  }
}

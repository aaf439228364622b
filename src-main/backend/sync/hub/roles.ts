import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import type { HubLine } from './line.ts';
import { HUB_COLUMNS } from './rows.ts';

/** A role that logs in to a hub. */
export interface HubLogin {
  readonly use: Use;
  readonly role: string;
  /** A password that was made here; null where one was given, or the role has one already. */
  readonly password: string | null;
}

/** Devices exchange; readers see the reports. */
const USES = ['device', 'reader'] as const;
type Use = (typeof USES)[number];

/** PostgreSQL cuts longer names off. */
const LONGEST_NAME = 63;

/** What each may do, and nothing else: a device appends and reads, so that a stolen laptop can't rewrite history. */
const RIGHTS: Readonly<Record<Use, (role: string) => readonly string[]>> = {
  device: (role) => [
    `GRANT USAGE ON SCHEMA ejrc TO ${role}`,
    `GRANT SELECT ON ejrc.version, ejrc.hub, ejrc.consortium, ejrc.batch, ejrc.change, ejrc.content, ejrc.device_vector TO ${role}`,
    // By columns: ids and times of arrival are the server's own.
    `GRANT INSERT (id) ON ejrc.consortium TO ${role}`,
    `GRANT INSERT (consortium, sender, format, count, signature) ON ejrc.batch TO ${role}`,
    // Only an erasure puts seals in the place of values.
    `GRANT INSERT (batch, place, ${HUB_COLUMNS}, salt) ON ejrc.change TO ${role}`,
    `GRANT INSERT (hash, bytes) ON ejrc.content TO ${role}`,
    `GRANT INSERT (device, held, held_at, signature) ON ejrc.device_vector TO ${role}`,
  ],
  reader: (role) => [
    `GRANT USAGE ON SCHEMA report TO ${role}`,
    `GRANT SELECT ON ALL TABLES IN SCHEMA report TO ${role}`,
  ],
};

/**
 * Makes a login role for each use, or gives those that are there the rights they shall have and no others. They are named after
 * the database, because roles belong to the whole server and another hub's devices have no business here.
 */
export async function setUpLogins(
  line: HubLine,
  passwords: Readonly<Record<Use, string | null>>,
): Promise<readonly HubLogin[]> {
  const [[database = ''] = []] = await line.ask<[string]>('SELECT current_database()');
  const logins: HubLogin[] = [];
  for (const use of USES) logins.push(await setUpLogin(line, { database, use, given: passwords[use] }));
  return logins;
}

async function setUpLogin(
  line: HubLine,
  { database, use, given }: { readonly database: string; readonly use: Use; readonly given: string | null },
): Promise<HubLogin> {
  const role = `${database.slice(0, LONGEST_NAME - use.length - 1)}_${use}`;
  const name = quoted(role);
  const isThere = (await line.ask('SELECT FROM pg_roles WHERE rolname = $1', [role])).length > 0;
  const made = given === null && !isThere ? randomBytes(24).toString('base64url') : null;
  const password = given ?? made;
  if (!isThere) await line.ask(`CREATE ROLE ${name} LOGIN`);
  // As the server stores it, so that the password itself stands in no log of it.
  if (password !== null) await line.ask(`ALTER ROLE ${name} PASSWORD '${scramVerifier(password, randomBytes(16))}'`);
  await line.ask(`GRANT CONNECT ON DATABASE ${quoted(database)} TO ${name}`);
  for (const schema of ['ejrc', 'report']) {
    await line.ask(`REVOKE ALL ON ALL TABLES IN SCHEMA ${schema} FROM ${name}`);
    await line.ask(`REVOKE ALL ON SCHEMA ${schema} FROM ${name}`);
  }
  for (const right of RIGHTS[use](name)) await line.ask(right);
  return { use, role, password: made };
}

/** An identifier as SQL takes it, whatever it holds. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const ROUNDS = 4096;

/** A password as PostgreSQL stores it (RFC 5803), for one of printable ASCII, which SASLprep leaves as it is. */
export function scramVerifier(password: string, salt: Uint8Array): string {
  const salted = pbkdf2Sync(password, salt, ROUNDS, 32, 'sha256');
  const keyed = (word: string) => createHmac('sha256', salted).update(word).digest();
  const storedKey = createHash('sha256').update(keyed('Client Key')).digest('base64');
  const serverKey = keyed('Server Key').toString('base64');
  return `SCRAM-SHA-256$${ROUNDS}:${Buffer.from(salt).toString('base64')}$${storedKey}:${serverKey}`;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HubLine, type LineOptions, overLine } from './line.ts';
import { HubProblem } from './problem.ts';
import { writeFieldCatalogue, writeViews } from './report-views.ts';
import { type HubLogin, setUpLogins } from './roles.ts';
import { HUB_MIGRATIONS, HUB_VERSION } from './version.ts';

export interface InstallOptions {
  /** Holds `resources/hub/`. */
  readonly rootDir: string;
  /** Passwords to give to the login roles; where there is none, a new role gets one made here and an old one keeps its own. */
  readonly passwords: { readonly device: string | null; readonly reader: string | null };
}

/** What an installation did. */
export interface Installed {
  /** The version before; 0 where there was no hub. */
  readonly from: number;
  readonly to: number;
  readonly logins: readonly HubLogin[];
}

/** PostgreSQL 14. */
const OLDEST_SERVER = 140_000;

/**
 * Makes a database a hub, or brings an older hub up to date: schema, login roles, reporting views, in one transaction. Doing it
 * again changes nothing but the passwords that are given.
 * @throws HubProblem `hub_newer` for one that a newer program set up, `server_too_old`, `permission_missing` …
 */
export async function installHub(to: LineOptions, options: InstallOptions): Promise<Installed> {
  return overLine(to, (line) => line.inTransaction(() => installOver(line, options)));
}

async function installOver(line: HubLine, { rootDir, passwords }: InstallOptions): Promise<Installed> {
  await requireServer(line);
  // Two at once would each find the other's half.
  await line.ask('SELECT pg_advisory_xact_lock(1162498627, 0)');
  const from = await installedVersion(line);
  if (from > HUB_VERSION) throw new HubProblem('hub_newer');
  for (const [i, name] of HUB_MIGRATIONS.entries()) {
    const number = i + 1;
    if (number <= from) continue;
    await line.run(readFileSync(join(rootDir, 'resources', 'hub', name), 'utf8'));
    await line.ask('INSERT INTO ejrc.version (number) VALUES ($1)', [number]);
  }
  await writeFieldCatalogue(line);
  await writeViews(line);
  return { from, to: HUB_VERSION, logins: await setUpLogins(line, passwords) };
}

async function requireServer(line: HubLine): Promise<void> {
  const text = "SELECT current_setting('server_version_num')::int, current_setting('server_encoding')";
  const [[version = 0, encoding = ''] = []] = await line.ask<[number, string]>(text);
  if (version < OLDEST_SERVER) throw new HubProblem('server_too_old');
  if (encoding !== 'UTF8') throw new HubProblem('not_utf8');
}

/** The version of the hub in a database, 0 for none. */
async function installedVersion(line: HubLine): Promise<number> {
  const [[table = null] = []] = await line.ask<[string | null]>("SELECT to_regclass('ejrc.version')::text");
  if (table === null) return 0;
  const [[version = 0] = []] = await line.ask<[number]>('SELECT coalesce(max(number), 0) FROM ejrc.version');
  return version;
}

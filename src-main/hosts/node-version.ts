import { StartupError } from '../backend/startup-error.ts';

/** What package.json asks for; on Node 20 better-sqlite3 loads and then crashes the process, so it must not be imported. */
const OLDEST = [22, 15] as const;

/** @throws StartupError `node_too_old` */
export function requireNode(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new StartupError('node_too_old', { found: version, needed: OLDEST.join('.') });
}

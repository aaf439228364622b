import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where the data lies unless a folder is named: the system's place for a user's application data, the same for the program
 * and the command line. The demo office has a folder of its own beside it.
 */
export function defaultDataDir(
  demo: boolean,
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string {
  const name = platform === 'linux' ? 'ejrc-desk' : 'EJRC Desk';
  return join(applicationData(platform, env), demo ? `${name}-demo` : name);
}

/**
 * Where the machine keeps what it knows of offices outside of their folders: a place that a backup of a user's data does not bring
 * back with them.
 */
export function machineStateDir(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'EJRC Desk');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'EJRC Desk');
  return join(env.XDG_STATE_HOME || join(homedir(), '.local', 'state'), 'ejrc-desk');
}

function applicationData(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform === 'win32') return env.APPDATA ?? join(homedir(), 'AppData', 'Roaming');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return env.XDG_DATA_HOME || join(homedir(), '.local', 'share');
}

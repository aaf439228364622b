import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Lets the next start take over what this one compiled: a quarter of the time until the program answers. It is kept in the
 * user's own cache folder and never in the system's temporary one, where another user could leave code to be run here.
 * Where that folder can't be written to, nothing is kept. Call it before the program's larger part is imported.
 */
export function keepCompiledCode(): void {
  enableCompileCache(codeCacheDir());
}

/** The system's place for what a program can make again. */
export function codeCacheDir(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'EJRC Desk', 'code');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'EJRC Desk', 'code');
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'ejrc-desk', 'code');
}

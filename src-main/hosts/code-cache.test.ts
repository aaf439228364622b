import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeCacheDir } from './code-cache.ts';

test.each([
  ['linux', { XDG_CACHE_HOME: '/cache' }, join('/cache', 'ejrc-desk', 'code')],
  ['linux', {}, join(homedir(), '.cache', 'ejrc-desk', 'code')],
  ['darwin', {}, join(homedir(), 'Library', 'Caches', 'EJRC Desk', 'code')],
  ['win32', { LOCALAPPDATA: '/local' }, join('/local', 'EJRC Desk', 'code')],
] as const)('compiled code is kept in the user’s own cache folder on %s %j', (platform, env, folder) => {
  expect(codeCacheDir(platform, env)).toBe(folder);
});

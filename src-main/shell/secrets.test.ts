import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSecrets } from './secrets.ts';
import * as electron from './testing/electron.ts';
import { asPlatform } from './testing/running-shell.ts';

vi.mock('electron', () => import('./testing/electron.ts'));

beforeEach(() => {
  electron.resetElectron();
  asPlatform('linux');
});

afterEach(() => vi.unstubAllGlobals());

describe('secrets', () => {
  it('are opened as they were sealed, and what was changed is not', async () => {
    const secrets = createSecrets(() => {});
    const sealed = await secrets.seal('鍵 key');
    expect(sealed).not.toContain('key');
    expect(await secrets.open(sealed)).toBe('鍵 key');
    await expect(secrets.open('bm9uc2Vuc2U=')).rejects.toThrow();
  });

  it.each([
    ['gnome_libsecret', 'system'],
    ['kwallet6', 'system'],
    ['basic_text', 'plain'],
    ['unknown', 'plain'],
  ] as const)('on Linux with %s have the protection %s', async (backend, protection) => {
    electron.safeStorage.backend = backend;
    expect(await createSecrets(() => {}).protection()).toBe(protection);
  });

  it('are protected by the system elsewhere, unless it cannot', async () => {
    asPlatform('win32');
    electron.safeStorage.backend = 'basic_text';
    expect(await createSecrets(() => {}).protection()).toBe('system');
    electron.safeStorage.isAvailable = false;
    expect(await createSecrets(() => {}).protection()).toBe('plain');
  });

  it('without protection come with a warning, once', async () => {
    electron.safeStorage.backend = 'basic_text';
    const warn = vi.fn();
    const secrets = createSecrets(warn);
    await secrets.seal('a');
    await secrets.seal('b');
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it('with protection come without one', async () => {
    const warn = vi.fn();
    await createSecrets(warn).seal('a');
    expect(warn).not.toHaveBeenCalled();
  });
});

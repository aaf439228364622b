import { safeStorage } from 'electron';

/** `system`: only this user on this machine can open what was sealed. `plain`: whoever reads the file can. */
export type Protection = 'system' | 'plain';

export interface Secrets {
  protection(): Promise<Protection>;
  /** @returns base64, safe to be written into a file as far as `protection` says */
  seal(text: string): Promise<string>;
  /** @throws where it was sealed by another user, or was changed */
  open(sealed: string): Promise<string>;
}

/**
 * Secrets by the system's key store.
 * @param warn called once, before the first secret is sealed without protection (Linux without a key ring)
 */
export function createSecrets(warn: () => void): Secrets {
  let isWarned = false;
  const protection = async (): Promise<Protection> => {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return 'plain';
    if (process.platform !== 'linux') return 'system';
    return ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend()) ? 'plain' : 'system';
  };
  return {
    protection,
    async seal(text) {
      if ((await protection()) === 'plain' && !isWarned) {
        isWarned = true;
        warn();
      }
      return (await safeStorage.encryptStringAsync(text)).toString('base64');
    },
    async open(sealed) {
      return (await safeStorage.decryptStringAsync(Buffer.from(sealed, 'base64'))).result;
    },
  };
}

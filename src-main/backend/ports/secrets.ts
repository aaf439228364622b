import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeskError } from '#shared/contract/errors.ts';
import { writeWhole } from './write-whole.ts';

/** Keeps what must not stand in the database, which travels in backups and snapshots: private keys, a hub's password. */
export interface SecretStore {
  /** @throws DeskError SECRETS_SEALED where the system's key store sealed it and does not open it here */
  readonly get: (name: string) => Promise<string | undefined>;
  /** Durable when it is done; `null` forgets it. */
  readonly set: (name: string, value: string | null) => Promise<void>;
}

/** The system's key store, where the program around the backend can reach it. */
export interface Sealing {
  /** @returns a text that only this user on this machine can open, as far as the system promises that */
  readonly seal: (text: string) => Promise<string>;
  /** @throws where it was sealed by another user, elsewhere, or was changed */
  readonly open: (sealed: string) => Promise<string>;
}

/** The file beside the database, readable by its owner only. */
export const SECRETS_FILE = 'secrets.json';

/** A secret as it stands in the file: as it is, or sealed. */
type Stored = string | { readonly sealed: string };
type All = Readonly<Record<string, Stored>>;

/**
 * Secrets in a file of the data folder. With a key store (in Electron) each is sealed by it; without one (in the browser host
 * and on the command line) the file's permissions are all that protects them. What was written without one is sealed when
 * it is next read with one.
 */
export function fileSecrets(dataDir: string, sealing?: Sealing): SecretStore {
  const path = join(dataDir, SECRETS_FILE);
  const all = (): All => (existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as All) : {});

  const set = async (name: string, value: string | null): Promise<void> => {
    const stored = value === null || sealing === undefined ? value : { sealed: await sealing.seal(value) };
    // Read only now, so that two that are set at once both stand.
    const { [name]: _, ...others } = all();
    writeWhole(path, `${JSON.stringify(stored === null ? others : { ...others, [name]: stored }, null, 2)}\n`);
  };

  const get = async (name: string): Promise<string | undefined> => {
    const stored = all()[name];
    if (typeof stored === 'object') return opened(stored.sealed, sealing);
    if (stored !== undefined && sealing !== undefined) await set(name, stored);
    return stored;
  };
  return { get, set };
}

async function opened(sealed: string, sealing: Sealing | undefined): Promise<string> {
  if (sealing === undefined) throw new DeskError('SECRETS_SEALED');
  try {
    return await sealing.open(sealed);
  } catch (error) {
    throw new DeskError('SECRETS_SEALED', {}, error);
  }
}

/** Secrets as they stand, for those who only read. */
export function readOnlySecrets(secrets: SecretStore): SecretStore {
  return { get: secrets.get, set: () => Promise.reject(new DeskError('READ_ONLY')) };
}

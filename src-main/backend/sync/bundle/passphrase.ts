import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { type Identity, type Recipient, Stanza } from 'age-encryption';

/**
 * age's own form of a passphrase (https://age-encryption.org/v1, "scrypt recipient stanza"), with Node's scrypt, which works
 * beside the program's thread: the library's holds it for most of a second.
 */
const LABEL = 'age-encryption.org/v1/scrypt';
/** Work factor, log2 of N: what age itself takes. */
const LOG_N = 18;
/** A stranger's file may not ask for more: memory grows with it, 1 GiB at 20. */
const HIGHEST_LOG_N = 20;
const SALT_BYTES = 16;
const TAG_BYTES = 16;
const FILE_KEY_BYTES = 16;
const BLOCK_SIZE = 8;

const derive = promisify<string, Uint8Array, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scrypt,
);

async function keyOf(passphrase: string, salt: Uint8Array, logN: number): Promise<Buffer> {
  const cost = { N: 2 ** logN, r: BLOCK_SIZE, p: 1 };
  const maxmem = 2 * 128 * cost.N * cost.r;
  return derive(passphrase, Buffer.concat([Buffer.from(LABEL), salt]), 32, { ...cost, maxmem });
}

/** A file key is wrapped once under each key, so that the nonce may be zero. */
const nonce = Buffer.alloc(12);
const CIPHER = 'chacha20-poly1305';
const options = { authTagLength: TAG_BYTES };

const unpadded = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replaceAll('=', '');

export function passphraseRecipient(passphrase: string): Recipient {
  return {
    wrapFileKey: async (fileKey) => {
      const salt = randomBytes(SALT_BYTES);
      const cipher = createCipheriv(CIPHER, await keyOf(passphrase, salt, LOG_N), nonce, options);
      const body = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()]);
      return [new Stanza(['scrypt', unpadded(salt), String(LOG_N)], new Uint8Array(body))];
    },
  };
}

/** @returns null from `unwrapFileKey` for another passphrase, and for a stanza that is none of ours */
export function passphraseIdentity(passphrase: string): Identity {
  return {
    unwrapFileKey: async (stanzas) => {
      const [stanza, ...others] = stanzas;
      const [type, salt = '', logN = ''] = stanza?.args ?? [];
      if (stanza === undefined || others.length > 0 || type !== 'scrypt') return null;
      const saltBytes = Buffer.from(salt, 'base64');
      const isSound = saltBytes.length === SALT_BYTES && stanza.body.length === FILE_KEY_BYTES + TAG_BYTES;
      if (!isSound || !/^[1-9]\d?$/u.test(logN) || Number(logN) > HIGHEST_LOG_N) return null;
      return opened(stanza.body, await keyOf(passphrase, saltBytes, Number(logN)));
    },
  };
}

function opened(body: Uint8Array, key: Buffer): Uint8Array | null {
  const decipher = createDecipheriv(CIPHER, key, nonce, options);
  decipher.setAuthTag(body.subarray(FILE_KEY_BYTES));
  try {
    return new Uint8Array(Buffer.concat([decipher.update(body.subarray(0, FILE_KEY_BYTES)), decipher.final()]));
  } catch {
    return null;
  }
}

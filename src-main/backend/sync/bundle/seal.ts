import { ReadableStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';
import { SyncRefusal } from '../refusal.ts';
import { passphraseIdentity, passphraseRecipient } from './passphrase.ts';

/** To whom a container is encrypted: to devices' age recipients (`age1…`), or to whoever knows a passphrase. */
export type Lock = { readonly recipients: readonly string[] } | { readonly passphrase: string };

/** What opens it: this device's age identity, and a passphrase where one was given. */
export interface Key {
  readonly identity: string;
  readonly passphrase?: string | undefined;
}

/** Encrypts a stream with age. */
export async function encrypted(bytes: AsyncIterable<Uint8Array>, lock: Lock): Promise<AsyncIterable<Uint8Array>> {
  const encrypter = new Encrypter();
  if ('passphrase' in lock) encrypter.addRecipient(passphraseRecipient(lock.passphrase));
  else for (const recipient of new Set(lock.recipients)) encrypter.addRecipient(recipient);
  return readable(await encrypter.encrypt(web(bytes)));
}

/** How a file that is encrypted to a passphrase begins; it can have no other receiver. */
const PASSPHRASE_START = Buffer.from('age-encryption.org/v1\n-> scrypt ');
export const SEAL_START_BYTES = PASSPHRASE_START.length;

interface Sealed {
  readonly sender: string;
  /** The first `SEAL_START_BYTES`. */
  readonly start: Uint8Array;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * Decrypts a stream. @throws SyncRefusal `other_receiver`, `passphrase_needed`, `passphrase_wrong` before a byte of it was
 * given, `damaged` at any time; and what its source throws
 */
export async function decrypted(
  { sender: device, start, bytes }: Sealed,
  { identity, passphrase }: Key,
): Promise<AsyncIterable<Uint8Array>> {
  const decrypter = new Decrypter();
  const needsPassphrase = PASSPHRASE_START.equals(start);
  if (!needsPassphrase) decrypter.addIdentity(identity);
  else if (passphrase === undefined) throw new SyncRefusal('passphrase_needed', { device });
  else decrypter.addIdentity(passphraseIdentity(passphrase));

  const source = watched(bytes);
  const asRefusal = (error: unknown): unknown => {
    if (error === source.failure()) return error;
    const code = !isUnmatched(error) ? 'damaged' : needsPassphrase ? 'passphrase_wrong' : 'other_receiver';
    return code === 'damaged' ? new SyncRefusal(code, {}, error) : new SyncRefusal(code, { device }, error);
  };
  try {
    return refusing(readable(await decrypter.decrypt(web(source.bytes()))), asRefusal);
  } catch (error) {
    throw asRefusal(error);
  }
}

/** The library tells by words alone that no key fits. */
const isUnmatched = (error: unknown): boolean => error instanceof Error && error.message.startsWith('no identity');

/** The library throws errors without a type of their own: so it is the source's that are told apart. */
function watched(source: AsyncIterable<Uint8Array>) {
  let failure: unknown;
  async function* bytes(): AsyncGenerator<Uint8Array> {
    try {
      yield* source;
    } catch (error) {
      failure = error;
      throw error;
    }
  }
  return { bytes, failure: () => failure };
}

async function* refusing(
  bytes: AsyncIterable<Uint8Array>,
  asRefusal: (error: unknown) => unknown,
): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    throw asRefusal(error);
  }
}

/** At run time Node's stream and the one of the page's standard, which the library names, are one. */
type Web = globalThis.ReadableStream<Uint8Array>;
const web = (bytes: AsyncIterable<Uint8Array>): Web => ReadableStream.from(bytes) as unknown as Web;
const readable = (stream: Web): AsyncIterable<Uint8Array> => stream as unknown as ReadableStream<Uint8Array>;

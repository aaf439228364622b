import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { SecretStore } from '../ports/secrets.ts';

/** What a device shows of itself: its name among devices, and its public keys. */
export interface PublicKeys {
  /** Ed25519, base64url of 32 bytes: what it signs is known by it. */
  readonly signingKey: string;
  /** age (X25519), `age1…`: what is encrypted to it only this device can read. */
  readonly recipient: string;
}

/** The keys of this device. */
export interface DeviceKeys extends PublicKeys {
  /** The private half of `recipient`, `AGE-SECRET-KEY-1…`. */
  readonly identity: string;
  /** Ed25519 signature, 64 bytes. */
  readonly sign: (message: Uint8Array) => Uint8Array;
}

/** Secrets are named after the device, so that a copied folder, being a new device, never signs as the former one. */
const SIGNING = 'signing-key';
const IDENTITY = 'age-identity';

/**
 * The device's keys; made at their first use. Two calls at once would make them twice: the context remembers the first.
 * @throws DeskError SECRETS_SEALED, READ_ONLY
 */
export async function deviceKeys(secrets: SecretStore, device: string): Promise<DeviceKeys> {
  const pem = await known(secrets, `${SIGNING} ${device}`, newSigningKey);
  const identity = await known(secrets, `${IDENTITY} ${device}`, generateX25519Identity);
  const key = createPrivateKey(pem);
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return {
    signingKey: x,
    recipient: await identityToRecipient(identity),
    identity,
    sign: (message) => sign(null, message, key),
  };
}

async function known(secrets: SecretStore, name: string, make: () => string | Promise<string>): Promise<string> {
  const present = await secrets.get(name);
  if (present !== undefined) return present;
  const value = await make();
  await secrets.set(name, value);
  return value;
}

const newSigningKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();

/** Whether a signature is this key's; false also for a key or signature that is none. */
export function isSignedBy(signingKey: string, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: signingKey }, format: 'jwk' });
    return verify(null, message, key, signature);
  } catch {
    return false;
  }
}

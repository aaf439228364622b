import { expect, test } from 'vitest';
import type { SecretStore } from '../ports/secrets.ts';
import { deviceKeys, isSignedBy } from './keys.ts';

function secretsInMemory(): SecretStore {
  const all = new Map<string, string>();
  return {
    get: async (name) => all.get(name),
    set: async (name, value) => void (value === null ? all.delete(name) : all.set(name, value)),
  };
}

const message = Buffer.from('岐阜');

test('a device has the same keys whenever it asks, and another device of the same folder has others', async () => {
  const secrets = secretsInMemory();
  const keys = await deviceKeys(secrets, 'a');
  expect(await deviceKeys(secrets, 'a')).toMatchObject({ signingKey: keys.signingKey, recipient: keys.recipient });
  const copied = await deviceKeys(secrets, 'b');
  expect(copied.signingKey).not.toBe(keys.signingKey);
  expect(copied.recipient).not.toBe(keys.recipient);
});

test('a signature is known by the public key, and no other message, signature or key passes', async () => {
  const { sign, signingKey } = await deviceKeys(secretsInMemory(), 'a');
  const other = await deviceKeys(secretsInMemory(), 'a');
  const signature = sign(message);
  expect(isSignedBy(signingKey, message, signature)).toBe(true);
  expect(isSignedBy(signingKey, Buffer.from('岐卓'), signature)).toBe(false);
  expect(isSignedBy(other.signingKey, message, signature)).toBe(false);
  expect(isSignedBy(signingKey, message, signature.subarray(1))).toBe(false);
  expect(isSignedBy('no key', message, signature)).toBe(false);
});

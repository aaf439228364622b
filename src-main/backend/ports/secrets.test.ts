import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { fileSecrets, readOnlySecrets, SECRETS_FILE, type Sealing } from './secrets.ts';

let dataDir = '';

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'ejrc-secrets-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
});

/** A key store that only opens what it sealed itself. */
function keyStore(name: string): Sealing {
  const mark = Buffer.from(name).toString('hex');
  return {
    seal: async (text) => `${mark}:${Buffer.from(text).toString('hex')}`,
    open: async (sealed) => {
      const [by, hex = ''] = sealed.split(':');
      if (by !== mark) throw new Error('sealed elsewhere');
      return Buffer.from(hex, 'hex').toString();
    },
  };
}

const content = (): string => readFileSync(join(dataDir, SECRETS_FILE), 'utf8');

test('a secret is kept for its owner only, and is there after a restart', async () => {
  await fileSecrets(dataDir).set('hub', '合言葉');
  expect(await fileSecrets(dataDir).get('hub')).toBe('合言葉');
  expect(await fileSecrets(dataDir).get('other')).toBeUndefined();
  expect(statSync(join(dataDir, SECRETS_FILE)).mode & 0o777).toBe(0o600);
  await fileSecrets(dataDir).set('hub', null);
  expect(await fileSecrets(dataDir).get('hub')).toBeUndefined();
});

test('with a key store the file holds no secret as it is, and only that key store gives it back', async () => {
  const secrets = fileSecrets(dataDir, keyStore('this user'));
  await secrets.set('hub', 'password');
  expect(content()).not.toContain('password');
  expect(await secrets.get('hub')).toBe('password');
  for (const other of [fileSecrets(dataDir), fileSecrets(dataDir, keyStore('another user'))]) {
    await expect(other.get('hub')).rejects.toMatchObject({ code: 'SECRETS_SEALED' });
    // What it does not know it can still be told.
    expect(await other.get('new device')).toBeUndefined();
  }
});

test('what was written without a key store is sealed when it is next read with one', async () => {
  await fileSecrets(dataDir).set('hub', 'password');
  expect(content()).toContain('password');
  expect(await fileSecrets(dataDir, keyStore('this user')).get('hub')).toBe('password');
  expect(content()).not.toContain('password');
});

test('two that are set at once both stand', async () => {
  const secrets = fileSecrets(dataDir, keyStore('this user'));
  await Promise.all([secrets.set('a', '1'), secrets.set('b', '2')]);
  expect([await secrets.get('a'), await secrets.get('b')]).toEqual(['1', '2']);
});

test('those who only read set nothing', async () => {
  const secrets = readOnlySecrets(fileSecrets(dataDir));
  await expect(secrets.set('hub', 'password')).rejects.toMatchObject({ code: 'READ_ONLY' });
  expect(await secrets.get('hub')).toBeUndefined();
});

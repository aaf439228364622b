import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOf } from './digest.mjs';
import { withLock } from './lock.mjs';
import { workerEntries } from './worker-entries.ts';

let folder: string;
const write = (path: string, text: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ejrc-desk-build-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the digest tells contents and names, not dates', () => {
  write('src/a.ts', '1');
  const before = digestOf(folder, ['src', 'missing']);
  utimesSync(join(folder, 'src/a.ts'), 1, 1);
  expect(digestOf(folder, ['src', 'missing'])).toBe(before);
  write('src/a.ts', '2');
  const changed = digestOf(folder, ['src']);
  expect(changed).not.toBe(before);
  rmSync(join(folder, 'src/a.ts'));
  write('src/b.ts', '2');
  expect(digestOf(folder, ['src'])).not.toBe(changed);
});

test('files that do not matter do not change the digest', () => {
  write('src/a.ts', '1');
  const matters = (path: string) => !path.endsWith('.test.ts');
  const before = digestOf(folder, ['src'], matters);
  write('src/a.test.ts', '1');
  expect(digestOf(folder, ['src'], matters)).toBe(before);
});

test('two builds at once run one after the other', async () => {
  const lock = join(folder, 'build.lock');
  const order: string[] = [];
  const step = (name: string) =>
    withLock(lock, async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push(`${name} ends`);
    });
  await Promise.all([step('a'), step('b')]);
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('the lock of a process that is gone is taken over', async () => {
  write('build.lock', '999999999');
  expect(await withLock(join(folder, 'build.lock'), async () => 'built')).toBe('built');
});

test('every worker becomes an entry named after its file', () => {
  write('exchange/mail/mail.worker.ts', '');
  write('exchange/mail/mail.ts', '');
  expect(workerEntries(folder)).toEqual({ 'mail.worker': join(folder, 'exchange/mail/mail.worker.ts') });
  write('exchange/pdf/mail.worker.ts', '');
  expect(() => workerEntries(folder)).toThrow('Two workers are called mail.worker');
});

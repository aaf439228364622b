import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLogFile } from './log-file.ts';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'desk-log-'));
});

afterEach(() => rmSync(dataDir, { recursive: true }));

it('a line gets the time, and is added', () => {
  const log = openLogFile(dataDir);
  log.write('first');
  log.write('second');
  expect(readFileSync(log.path, 'utf8')).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z first\n\d{4}\S+Z second\n$/);
});

it('a log that has grown is set aside, so that two parts are the most', () => {
  const log = openLogFile(dataDir);
  log.write('old');
  writeFileSync(log.path, 'x'.repeat(5 * 1024 * 1024 + 1));
  log.write('new');
  expect(statSync(log.path).size).toBeLessThan(100);
  expect(existsSync(join(dataDir, 'logs', 'desk.1.log'))).toBe(true);
});

it('a log that cannot be written stops nothing, and nothing is there before the first line', () => {
  openLogFile(dataDir);
  expect(existsSync(join(dataDir, 'logs'))).toBe(false);
  writeFileSync(join(dataDir, 'logs'), 'a file in the way');
  expect(() => openLogFile(dataDir).write('lost')).not.toThrow();
});

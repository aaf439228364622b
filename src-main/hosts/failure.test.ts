import { describe, expect, it } from 'vitest';
import { STARTUP_EXIT_CODES, StartupError, type StartupErrorCode } from '../backend/startup-error.ts';
import { createTexts, type Locale, localeOfHeader, localeOfSystem } from '../backend/startup-texts.ts';
import { failureOf } from './failure.ts';
import { requireNode } from './node-version.ts';

const LOCALES: readonly Locale[] = ['en', 'de', 'fr', 'ja'];
const CODES = Object.keys(STARTUP_EXIT_CODES) as StartupErrorCode[];
const DETAILS = {
  path: '/data/office',
  folder: '/data',
  port: 4711,
  found: 9,
  known: 8,
  needed: '22.15',
  argument: '--wrong',
};

describe.each(LOCALES)('in %s', (locale) => {
  const t = createTexts(locale);

  it.each(CODES)('%s is told in one line that leaves no blank, with its exit code', (code) => {
    const failure = failureOf(new StartupError(code, DETAILS), t, '/log');
    expect(failure.exitCode).toBe(STARTUP_EXIT_CODES[code]);
    expect(failure.line).not.toMatch(/\n|\{\{|\}\}|undefined|^error\./);
    expect(failure.line.length).toBeGreaterThan(20);
    expect(failure.forLog).toBeUndefined();
  });

  it('what nobody expected is told without its stack, which goes to the log', () => {
    const failure = failureOf(new TypeError('x is not a function'), t, '/data/logs/desk.log');
    expect(failure.line).toContain('/data/logs/desk.log');
    expect(failure.line).not.toMatch(/x is not|TypeError|at /);
    expect(failure.exitCode).toBe(70);
    expect(failure.forLog).toMatch(/TypeError: x is not a function\n\s+at /);
  });
});

it('every language has words of its own for every code', () => {
  for (const code of CODES) {
    const lines = LOCALES.map((locale) => failureOf(new StartupError(code, DETAILS), createTexts(locale), '').line);
    expect(new Set(lines).size, code).toBe(LOCALES.length);
  }
});

describe('the language', () => {
  it.each([
    [{ LANG: 'de_DE.UTF-8' }, 'de'],
    [{ LANG: 'ja_JP.UTF-8', LC_ALL: 'fr_FR' }, 'fr'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'ja_JP' }, 'ja'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'pt_BR' }, 'en'],
  ])('of a terminal with %j is %s', (env, locale) => {
    expect(localeOfSystem(env)).toBe(locale);
  });

  it.each([
    ['ja,en;q=0.8', 'ja'],
    ['pt-BR, fr-CH;q=0.7', 'fr'],
    ['*', 'en'],
    ['', 'en'],
    ['__proto__', 'en'],
  ])('of a browser that asks for %j is %s', (header, locale) => {
    expect(localeOfHeader(header)).toBe(locale);
  });
});

describe('Node', () => {
  it.each(['20.19.5', '22.14.9', '18.0.0'])('%s is refused', (version) => {
    expect(() => requireNode(version)).toThrow(StartupError);
  });

  it.each(['22.15.0', '23.0.0', '24.21.0', '100.0.0'])('%s is taken', (version) => {
    expect(() => requireNode(version)).not.toThrow();
  });
});

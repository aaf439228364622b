import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { REPORT_FORMATS } from '#shared/contract/reports.ts';
import { LANGUAGES } from '#shared/domain/lists.ts';
import { openBackend } from '../../backend/backend.ts';
import { officeId } from '../../backend/session/offices.ts';
import { run } from '../run.ts';
import { commands } from './index.ts';

const rootDir = fileURLToPath(new URL('../../../', import.meta.url));
const year = ['--from', '2026-01-01', '--to', '2026-12-31'];

let dataDir = '';
let outDir = '';

async function cli(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const lines = { out: [] as string[], err: [] as string[] };
  const code = await run([...args, '--data', dataDir], commands, rootDir, {
    out: (text) => lines.out.push(text),
    err: (text) => lines.err.push(text),
  });
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
}

const open = () => openBackend({ dataDir, rootDir });

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'ejrc-cli-'));
  outDir = mkdtempSync(join(tmpdir(), 'ejrc-out-'));
  const backend = open();
  const client = createRouterClient(backend.router, { context: backend.context });
  const office = { officeId: officeId('ceeja'), role: 'manager', language: 'de', zone: 'Europe/Paris' } as const;
  await client.session.saveProfile({ name: 'Test', email: null, ...office });
  for (const receivedAt of [Date.UTC(2026, 1, 2, 9), Date.UTC(2026, 2, 2, 9), Date.UTC(2025, 2, 2, 9)]) {
    await client.inquiries.create({ subject: '木工クラスター', language: 'ja', receivedAt });
  }
  backend.close();
  return () => {
    rmSync(dataDir, { recursive: true, force: true });
    rmSync(outDir, { recursive: true, force: true });
  };
});

describe('report', () => {
  test('prints the figures of the period and of the one before, in the language asked for', async () => {
    const english = await cli('report', ...year);
    expect(english.code).toBe(0);
    expect(english.out).toMatch(/^ {2}Inquiries received +2 +1$/mu);
    expect(english.out).toMatch(/^ {2}Working days to first answer \(median\) +– +–$/mu);
    expect((await cli('report', ...year, '--language', 'ja')).out).toMatch(/^ {2}受付件数 +2 +1$/mu);
  });

  test('works beside the running program, and prints the whole report as JSON', async () => {
    const program = open();
    onTestFinished(() => program.close());
    const { code, out } = await cli('report', ...year, '--json');
    expect(code).toBe(0);
    const document = JSON.parse(out) as { readonly cases: { readonly rows: readonly unknown[] } };
    expect(document.cases.rows).toHaveLength(2);
    expect(document).toMatchObject({ language: 'en', period: { from: '2026-01-01', to: '2026-12-31' } });
  });

  test.each([
    ['a.pdf', [], '%PDF-'],
    ['a.docx', [], 'PK'],
    ['a.xlsx', [], 'PK'],
    ['a.csv', [], '\ufeff'],
    ['cases.txt', ['--format', 'csv-cases'], '\ufeff'],
  ])('writes %s whole, for its owner only', async (name, options, beginning) => {
    const path = join(outDir, name);
    const { code, out, err } = await cli('report', ...year, '--out', path, ...options);
    expect([code, err]).toEqual([0, '']);
    const bytes = readFileSync(path);
    expect(out).toBe(`${path}: ${bytes.length} bytes`);
    expect(bytes.subarray(0, 8).toString('utf8').startsWith(beginning)).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(outDir)).toEqual([name]);
    expect(await cli('report', ...year, '--out', path)).toMatchObject({ code: 64 });
  });

  test('writes every format in every language into a folder, and overwrites nothing', async () => {
    const { code, out, err } = await cli('report', ...year, '--all-in', outDir);
    expect([code, err]).toEqual([0, '']);
    const names = readdirSync(outDir);
    expect(names).toHaveLength(REPORT_FORMATS.length * LANGUAGES.length);
    expect(out.split('\n')).toHaveLength(names.length);
    for (const language of LANGUAGES) {
      const ends = names.filter((name) => name.includes(`_${language}.`)).map((name) => name.split('.').at(-1));
      expect(ends.toSorted()).toEqual(['csv', 'csv', 'csv', 'docx', 'pdf', 'xlsx']);
    }
    const again = await cli('report', ...year, '--all-in', outDir);
    expect(again).toMatchObject({ code: 64, err: expect.stringContaining('exists already') });
    const mixed = await cli('report', ...year, '--all-in', outDir, '--format', 'pdf');
    expect(mixed).toMatchObject({ code: 64, err: expect.stringContaining('goes without --format') });
  });

  test('gives a report as it was issued, in its own language, whatever was recorded since', async () => {
    const [beforeAny] = [await cli('report', '--issued', 'latest')];
    expect(beforeAny).toMatchObject({ code: 64, err: expect.stringContaining('no report was issued yet') });
    const program = open();
    const client = createRouterClient(program.router, { context: program.context });
    const { id } = await client.reports.create({ from: '2026-01-01', to: '2026-12-31', language: 'ja' });
    const { id: issue } = await client.reports.issue({ id });
    await client.inquiries.create({ subject: 'spät', receivedAt: Date.UTC(2026, 4, 5) });
    program.close();
    const printed = await cli('report', '--issued', 'latest');
    expect([printed.code, printed.err]).toEqual([0, '']);
    expect(printed.out).toMatch(/^ {2}受付件数 +2 +1$/mu);
    expect((await cli('report', '--issued', 'list')).out).toContain(
      `${issue}  2026-01-01 – 2026-12-31  ja  issue 1 of`,
    );
    const { code, err } = await cli('report', '--issued', id, '--all-in', outDir);
    expect([code, err]).toEqual([0, '']);
    const days = '2026-01-01_2026-12-31_ja_1';
    const names = ['docx', 'pdf', 'xlsx'].map((ending) => `activity-report_${days}.${ending}`);
    expect(readdirSync(outDir)).toHaveLength(REPORT_FORMATS.length);
    expect(readdirSync(outDir)).toEqual(expect.arrayContaining([...names, `activity-report_cases_${days}.csv`]));
    expect(readFileSync(join(outDir, `activity-report_cases_${days}.csv`), 'utf8')).not.toContain('spät');
    const out = join(outDir, 'one.csv');
    expect(await cli('report', '--issued', issue, '--out', out)).toMatchObject({ code: 0 });
    for (const [option, value] of [
      ['--from', '2026-01-01'],
      ['--language', 'de'],
    ] as const) {
      const mixed = await cli('report', '--issued', issue, option, value);
      expect(mixed).toMatchObject({ code: 64, err: expect.stringContaining(`goes without ${option}`) });
    }
    const unknown = await cli('report', '--issued', 'none');
    expect(unknown).toMatchObject({ code: 64, err: expect.stringContaining('none was not issued') });
  });

  test('refuses what it does not understand, and leaves nothing behind', async () => {
    const calls = [
      [[], '--from DAY is missing'],
      [['--from', '2026-02-30', '--to', '2026-03-01'], '2026-02-30 is not a day'],
      [['--from', '2026-03-02', '--to', '2026-03-01'], 'ends before it begins'],
      [[...year, '--language', 'it'], 'it is not a language (en, de, fr, ja)'],
      [[...year, '--format', 'odt'], 'odt is not a format'],
      [[...year, '--out', join(outDir, 'a.odt')], 'odt is not a format'],
      [[...year, '--out', join(outDir, 'none', 'a.pdf')], "can't be written (ENOENT)"],
    ] as const;
    for (const [args, said] of calls) {
      const { code, err } = await cli('report', ...args);
      expect([code, err]).toEqual([64, expect.stringContaining(said)]);
    }
    expect(readdirSync(outDir)).toEqual([]);
  });
});

describe('export', () => {
  test('writes all of a list in the format of the file’s ending, beside the running program', async () => {
    const program = open();
    onTestFinished(() => program.close());
    const path = join(outDir, 'inquiries.json');
    expect(await cli('export', 'inquiries', '--out', path)).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toHaveLength(3);
    const table = join(outDir, 'inquiries.csv');
    const { code, out } = await cli('export', 'inquiries', '--out', table, '--language', 'fr', '--json');
    expect([code, JSON.parse(out)]).toEqual([0, { path: table, bytes: statSync(table).size }]);
    expect(readFileSync(table, 'utf8').split('\r\n')[0]).toContain('Objet;Langue;Statut');
  });

  test('refuses another list, another format, and a file that is there', async () => {
    const path = join(outDir, 'people.csv');
    expect(await cli('export', 'people')).toMatchObject({ code: 64, err: expect.stringContaining('--out FILE') });
    expect(await cli('export', 'files', '--out', path)).toMatchObject({ code: 64 });
    expect(await cli('export', 'people', '--out', join(outDir, 'people.ods'))).toMatchObject({ code: 64 });
    expect(existsSync(path)).toBe(false);
    expect(await cli('export', 'people', '--out', path)).toMatchObject({ code: 0 });
    expect(await cli('export', 'people', '--out', path)).toMatchObject({ code: 64 });
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openBackend } from '../backend/backend.ts';
import { commands } from './commands/index.ts';
import { run } from './run.ts';

const rootDir = fileURLToPath(new URL('../../', import.meta.url));

let folder = '';
let dataDir = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ejrc-calls-'));
  dataDir = join(folder, 'office');
  openBackend({ dataDir, rootDir }).close();
  mkdirSync(join(folder, 'a-folder'));
  writeFileSync(join(folder, 'text.txt'), 'no backup, no mail, no table');
  writeFileSync(join(folder, 'empty'), '');
  return () => rmSync(folder, { recursive: true, force: true });
});

async function cli(...args: readonly string[]) {
  const lines = { out: [] as string[], err: [] as string[] };
  const code = await run(args, commands, rootDir, {
    out: (text) => lines.out.push(text),
    err: (text) => lines.err.push(text),
  });
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
}

const DEFECT = 70;

describe('whatever is called', () => {
  test.each([
    [['chekc'], 64, 'there is no command chekc'],
    [['check', 'this'], 64, 'this is one word too many'],
    [['check', '--dta', 'x'], 64, "Unknown option '--dta'"],
    [['check', '--data', ''], 64, '--data is empty'],
    [['check', '--data'], 64, '--data'],
    [['check', '--data', '/nowhere/at/all'], 66, 'There is no EJRC Desk data in /nowhere/at/all'],
    [['backup'], 64, 'the file to write is missing'],
    [['backup', '@text.txt'], 64, 'exists already'],
    [['backup', '@none/here.ejrcbackup'], 64, "can't be written (ENOENT)"],
    [['restore'], 64, 'the backup to restore is missing'],
    [['restore', '@none'], 64, 'does not exist'],
    [['restore', '@text.txt'], 65, "the backup can't be used: this is not a backup"],
    [['restore', '@empty'], 65, "the backup can't be used: this is not a backup"],
    [['restore', '@a-folder'], 65, "can't be used (EISDIR)"],
    [['join'], 64, 'what to do (request, show, approve, open) is missing'],
    [['join', 'leave'], 64, 'leave is not a step'],
    [['join', 'show'], 64, 'the line of the request is missing'],
    [['join', 'show', 'a line'], 65, 'not-a-request'],
    [['join', 'approve', 'a line'], 64, 'the file to write is missing'],
    [['join', 'approve', 'a line', '@text.txt'], 64, 'exists already'],
    [['join', 'approve', 'a line', '@new.ejrcsync'], 64, '--fingerprint DIGITS is missing'],
    [['join', 'approve', 'a line', '@new.ejrcsync', '--fingerprint', '1234'], 65, 'not-a-request'],
    [['join', 'open'], 64, 'the file to open is missing'],
    [['join', 'open', '@none'], 64, 'does not exist'],
    [['join', 'open', '@text.txt'], 65, 'not-a-snapshot'],
    [['join', 'open', '@a-folder'], 65, 'EISDIR'],
    [['import'], 64, 'what to import'],
    [['import', 'mail'], 64, 'the file to import is missing'],
    [['import', 'mail', '@none.eml'], 64, "can't be read (ENOENT)"],
    [['import', 'mail', '@a-folder'], 64, "can't be read (EISDIR)"],
    [['import', 'people', '@text.txt', '@text.txt'], 64, 'one at a time'],
    [['import', 'people', '@text.txt', '--country', 'XYZ'], 64, '--country has no such value'],
    [['export'], 64, 'what to export is missing'],
    [['export', 'inquiries'], 64, '--out FILE is missing'],
    [['export', 'cats', '--out', '@cats.csv'], 64, 'cats is not a list'],
    [['export', 'people', '--out', '@people.doc'], 64, 'doc is not a format'],
    [['export', 'people', '--out', '@none/p.csv'], 64, "can't be written (ENOENT)"],
    [['export', 'people', '--out', '@p.csv', '--language', 'xx'], 64, 'xx is not a language'],
    [['report'], 64, '--from DAY is missing'],
    [['report', '--from', '2026-02-30', '--to', '2026-03-01'], 64, '2026-02-30 is not a day'],
    [['report', '--from', '2026-03-02', '--to', '2026-03-01'], 64, 'ends before it begins'],
    [['sync'], 64, 'what to do (export, import, status, exchange, ways, or add-folder) is missing'],
    [['sync', 'dance'], 64, 'dance is not export, import, status, exchange, ways, or add-folder'],
    [['sync', 'status', 'now'], 64, 'now is one word too many'],
    [['sync', 'export'], 64, 'the file to write is missing'],
    [['sync', 'export', '@text.txt'], 64, 'exists already'],
    [['sync', 'export', '@a.ejrcsync'], 65, 'No other device is known'],
    [['sync', 'export', '@a.ejrcsync', '--to', 'ZZ'], 64, 'ZZ is not the code of an approved device'],
    [['sync', 'export', '@a.ejrcsync', '--passphrase-file', '@none'], 64, "can't be read (ENOENT)"],
    [['sync', 'export', '@a.ejrcsync', '--passphrase-file', '@empty'], 64, 'a passphrase of 10 characters or more'],
    [['sync', 'export', '@a.ejrcsync', '--passphrase-file', '@text.txt', '--to', 'A1'], 64, 'exclude each other'],
    [['sync', 'import'], 64, 'the file to take in is missing'],
    [['sync', 'import', '@none'], 64, 'does not exist'],
    [['sync', 'import', '@text.txt'], 65, 'This is not an exchange file of EJRC Desk.'],
    [['sync', 'import', '@empty'], 65, 'This is not an exchange file of EJRC Desk.'],
    [['sync', 'import', '@a-folder'], 65, "can't be used (EISDIR)"],
    [['sync', 'import', '@text.txt', 'now'], 64, 'now is one word too many'],
    [['sync', 'exchange', '--way', 'Nextcloud'], 64, 'Nextcloud is not the name of a way (see sync ways)'],
    [['sync', 'add-folder'], 64, 'a name for the folder is missing'],
    [['sync', 'add-folder', 'Nextcloud'], 64, 'the folder is missing'],
    [['sync', 'add-folder', 'Nextcloud', '@none'], 65, 'The folder can’t be found.'],
    [['sync', 'add-folder', 'Nextcloud', '@text.txt'], 65, 'This is not a folder.'],
    [['sync', 'add-folder', 'Nextcloud', '@office'], 65, 'The folder holds the program’s own data'],
    [['hub'], 64, 'what to do (init, erase or status) is missing'],
    [['hub', 'dance'], 64, 'dance is not init, erase or status'],
    [['hub', 'init'], 64, 'the address (postgres://user@host/database) is missing'],
    [['hub', 'init', 'hub.example.org'], 64, 'this is no address of a hub'],
    [['hub', 'init', 'postgres://a@hub.example.org/b?sslmode=disable'], 64, 'this is no address of a hub'],
    [['hub', 'init', 'postgres://a@localhost/b', '--device-password-file', '@none'], 64, "can't be read (ENOENT)"],
    [['hub', 'init', 'postgres://a@localhost/b', '--reader-password-file', '@empty'], 64, 'a password of 12 to 128'],
    [['hub', 'status', 'postgres://a@127.0.0.1:1/b'], 83, 'The hub can’t be reached.'],
    [['demo', '--data', '@text.txt'], 73, 'can’t be written to'],
  ])('%j ends with %i and says: %s', async (args, code, line) => {
    const named = args.map((arg) => (arg.startsWith('@') ? join(folder, arg.slice(1)) : arg));
    const hasData = args.includes('--data');
    for (const json of [[], ['--json']]) {
      const ended = await cli(...named, ...(hasData ? [] : ['--data', dataDir]), ...json);
      expect(ended.err).toContain(line);
      expect(ended.err.split('\n')).toHaveLength(1);
      expect(ended.code).toBe(code);
      expect(ended.out).toBe('');
    }
  });

  test('it ends with a code and a line, and never as a defect', async () => {
    const word = fc.oneof(
      fc.constantFrom(...commands.map(({ name }) => name)),
      fc.constantFrom(...commands.flatMap(({ options }) => options.map(({ name }) => `--${name}`))),
      fc.constantFrom(
        '--json',
        '--help',
        '--',
        '-',
        '-x',
        '--=',
        '--from=',
        '2026-01-01',
        'mail',
        'people',
        'inquiries',
        'status',
      ),
      fc.constantFrom('text.txt', 'empty', 'a-folder', 'none').map((name) => `${folder}/${name}`),
      fc.string({ maxLength: 8 }).filter((text) => !/[\\/]/u.test(text)),
    );
    const inFolder = process.cwd();
    process.chdir(folder);
    onTestFinished(() => process.chdir(inFolder));
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 5 }), async (words) => {
        // The demo is the one command that takes a folder of its own.
        fc.pre(words[0] !== 'demo');
        const { code, out, err } = await cli(...words.slice(0, 1), '--data', dataDir, ...words.slice(1));
        expect(code).not.toBe(DEFECT);
        expect(out + err).not.toMatch(/\n\s+at |Error:/u);
        expect(out + err).not.toBe('');
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  test.each(commands.map((command) => [command]))('$name --help names each of its options', async (command) => {
    const { code, out } = await cli(command.name, '--help');
    expect(code).toBe(0);
    for (const option of [...command.options.map(({ name }) => name), 'data', 'json', 'help']) {
      expect(out).toContain(`--${option}`);
    }
    expect((await cli('--help')).out).toContain(command.usage);
  });
});

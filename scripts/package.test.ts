import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildIfStale } from './lib/build.mjs';
import { runQuietly } from './lib/child.mjs';
import { ROOT } from './lib/paths.mjs';

/** What in Electron's program marks the switches that @electron/fuses turns; then their format, number and states. */
const FUSES = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x09111111111';

let folder: string;
let packed: readonly string[];
const inPackage = (path: string) => join(folder, 'out', 'linux-unpacked', path);

/** Packs as `npm run package` does, with a stand-in for Electron: what gets in does not depend on it. */
beforeAll(async () => {
  await buildIfStale();
  folder = mkdtempSync(join(tmpdir(), 'ejrc-desk-package-'));
  mkdirSync(join(folder, 'electron'));
  writeFileSync(join(folder, 'electron', 'electron'), FUSES, { encoding: 'latin1', mode: 0o755 });
  writeFileSync(join(folder, 'electron', 'version'), '0.0.0');
  const { code, output } = await runQuietly(
    process.execPath,
    [
      join(ROOT, 'node_modules', 'electron-builder', 'cli.js'),
      '--linux=dir',
      '--x64',
      '--publish=never',
      `--config.electronDist=${join(folder, 'electron')}`,
      `--config.directories.output=${join(folder, 'out')}`,
    ],
    { cwd: ROOT },
  );
  expect(code, output).toBe(0);
  packed = filesInAsar(readFileSync(inPackage('resources/app.asar')));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  'package.json',
  'dist/shell/main.js',
  'dist/shell/preload.cjs',
  'dist/main/utility-process.js',
  'dist/main/mail.worker.js',
  'dist/main/pdf.worker.js',
  'dist/main/docx.worker.js',
  'dist/renderer/index.html',
  'db/migrations/0000_ground.sql',
  'db/migrations/meta/_journal.json',
  'resources/locales/ja/lists.json',
  'node_modules/better-sqlite3/package.json',
  'node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm',
  'node_modules/@resvg/resvg-wasm/index_bg.wasm',
  'node_modules/@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
])('%s is packed', (path) => {
  expect(packed).toContain(path);
});

test('of the database engine only this platform’s binary is packed, outside the archive', () => {
  expect(packed.filter((path) => path.endsWith('.node'))).toEqual([
    'node_modules/better-sqlite3/prebuilds/linux-x64.node',
  ]);
  const binary = inPackage('resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node');
  expect(readFileSync(binary).subarray(1, 4).toString()).toBe('ELF');
});

test('sources, tools and other packages are not packed', () => {
  const roots = new Set(packed.map((path) => path.split('/')[0]));
  expect([...roots].sort()).toEqual(['db', 'dist', 'node_modules', 'package.json', 'resources']);
  expect(packed.filter((path) => /\.(tsx?|map|stamp)$/.test(path))).toEqual([]);
  const packages = packed.map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]).filter((name) => name);
  expect([...new Set(packages)].sort()).toEqual([
    '@expo-google-fonts/noto-sans',
    '@expo-google-fonts/noto-sans-jp',
    '@myriaddreamin/typst-ts-web-compiler',
    '@resvg/resvg-wasm',
    'better-sqlite3',
  ]);
});

test('the packed program has the fuses that the hardening asks for', async () => {
  const wire = await getCurrentFuseWire(inPackage('ejrc-desk'));
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ];
  const on = [
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ];
  expect(off.map((fuse) => wire[fuse])).toEqual(off.map(() => FuseState.DISABLE));
  expect(on.map((fuse) => wire[fuse])).toEqual(on.map(() => FuseState.ENABLE));
});

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
}

/** An .asar begins with three lengths and the length of a JSON text that lists its files. */
function filesInAsar(archive: Buffer): readonly string[] {
  const list: Entry = JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12)));
  return pathsOf(list, '');
}

const pathsOf = ({ files }: Entry, path: string): readonly string[] =>
  files ? Object.entries(files).flatMap(([name, entry]) => pathsOf(entry, path ? `${path}/${name}` : name)) : [path];

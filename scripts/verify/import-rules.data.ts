import { NOT_SHIPPED } from './sources.ts';

/**
 * Who may import whom (docs: the table in the architecture page). A file belongs to the first room whose pattern
 * matches; a file without a room is an error, so a new folder has to be placed here.
 */
export interface Room {
  readonly name: string;
  /** On the path in the project. A group tells rooms of one kind apart: each concept, each feature is one of its own. */
  readonly files: RegExp;
  /**
   * Rooms it may import besides itself: `room` any file of it, `room:index` its index.ts only (and for rooms of one
   * kind, that of another one). `*` stands for every room.
   */
  readonly rooms: readonly string[];
  /** Groups of packages; `*` stands for every group but Electron. */
  readonly packages: readonly (PackageGroup | '*')[];
}

/** Every package that the product's sources import, by what it is good for. A package without a group is an error. */
export const PACKAGE_GROUPS = {
  electron: ['electron'],
  node: ['node:*'],
  small: [
    'd3-geo',
    'date-holidays',
    'diff',
    'echarts',
    'i18next',
    'libphonenumber-js',
    'temporal-polyfill',
    'topojson-client',
    'wanakana',
    'world-atlas',
  ],
  contract: ['@orpc/contract', 'zod'],
  client: ['@orpc/client', '@orpc/tanstack-query'],
  database: ['better-sqlite3', 'drizzle-orm'],
  server: ['@orpc/server', 'ws'],
  crypto: ['age-encryption'],
  hub: ['pg'],
  formats: [
    '@kenjiuno/msgreader',
    '@myriaddreamin/typst-ts-web-compiler',
    '@resvg/resvg-wasm',
    'docx',
    'fflate',
    'hucre',
    'ical-generator',
    'ical.js',
    'papaparse',
    'postal-mime',
    'timezones-ical-library',
  ],
  interface: [
    '@fontsource-variable/*',
    '@mantine/*',
    '@tabler/icons-react',
    '@tanstack/*',
    'dayjs',
    'dompurify',
    'react',
    'react-dom',
    'react-i18next',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type PackageGroup = keyof typeof PACKAGE_GROUPS;

const BACKEND: readonly PackageGroup[] = [
  'node',
  'small',
  'contract',
  'database',
  'server',
  'crypto',
  'hub',
  'formats',
];
const WINDOW: readonly PackageGroup[] = ['small', 'contract', 'interface'];

export const ROOMS: readonly Room[] = [
  {
    name: 'shell-tests',
    files: /^src-main\/shell\/(?:.*\.test\.ts$|testing\/)/,
    rooms: ['*'],
    packages: ['*', 'electron'],
  },
  { name: 'tests', files: NOT_SHIPPED, rooms: ['*'], packages: ['*'] },
  { name: 'tools', files: /^(e2e|bench|scripts)\/|^[^/]+\.config\.ts$/, rooms: ['*'], packages: ['*'] },
  { name: 'resources', files: /^(resources\/.*|package\.json)$/, rooms: [], packages: [] },

  { name: 'domain', files: /^src-shared\/domain\//, rooms: [], packages: ['small'] },
  { name: 'contract', files: /^src-shared\/contract\//, rooms: ['domain'], packages: ['contract'] },
  { name: 'schema', files: /^db\/schema\//, rooms: ['domain'], packages: ['database'] },
  { name: 'migrations', files: /^db\/migrations\//, rooms: [], packages: ['node'] },
  {
    name: 'seed',
    files: /^db\/seed\//,
    rooms: ['domain', 'schema', 'resources'],
    packages: ['node', 'small', 'database'],
  },

  { name: 'startup-error', files: /^src-main\/backend\/startup-error\.ts$/, rooms: [], packages: [] },
  {
    name: 'startup-texts',
    files: /^src-main\/backend\/startup-texts\.ts$/,
    rooms: ['resources', 'startup-error'],
    packages: ['small'],
  },
  {
    name: 'ports',
    files: /^src-main\/backend\/ports\//,
    rooms: ['domain', 'contract', 'startup-error'],
    packages: ['node'],
  },
  {
    name: 'data-dir',
    files: /^src-main\/backend\/data-dir\.ts$/,
    rooms: ['ports', 'startup-error'],
    packages: ['node'],
  },
  {
    name: 'database',
    files: /^src-main\/backend\/database\//,
    rooms: ['domain', 'contract', 'schema', 'ports', 'startup-error'],
    packages: BACKEND,
  },
  {
    name: 'progress',
    files: /^src-main\/backend\/progress\//,
    rooms: ['domain', 'contract', 'ports', 'database'],
    packages: ['node'],
  },
  {
    name: 'changes',
    files: /^src-main\/backend\/(?:changes|sync)\//,
    rooms: ['domain', 'contract', 'schema', 'ports', 'database', 'progress', 'ground'],
    packages: BACKEND,
  },
  {
    name: 'ground',
    files: /^src-main\/backend\/(?:context|procedures)\.ts$/,
    rooms: ['domain', 'contract', 'schema', 'ports', 'database', 'changes:index', 'concept:index'],
    packages: BACKEND,
  },
  {
    name: 'composition',
    files: /^src-main\/backend\/(?:backend|router)\.ts$/,
    rooms: ['domain', 'contract', 'schema', 'ports', 'data-dir', 'database', 'changes', 'ground', 'concept', 'format'],
    packages: BACKEND,
  },
  {
    name: 'format',
    files: /^src-main\/backend\/exchange\//,
    rooms: ['domain', 'contract', 'ports', 'startup-error', 'resources'],
    packages: BACKEND,
  },
  {
    name: 'concept',
    files: /^src-main\/backend\/([^/]+)\//,
    rooms: [
      'domain',
      'contract',
      'schema',
      'seed',
      'startup-error',
      'ports',
      'database',
      'progress',
      'changes',
      'ground',
      'concept:index',
      'format:index',
      'resources',
    ],
    packages: BACKEND,
  },
  {
    name: 'hosts',
    files: /^src-main\/hosts\//,
    rooms: ['composition', 'data-dir', 'startup-error', 'startup-texts', 'contract', 'ports', 'resources'],
    packages: ['node', 'small', 'contract', 'server'],
  },
  {
    name: 'cli',
    files: /^src-main\/cli\//,
    rooms: ['composition', 'data-dir', 'startup-error', 'startup-texts', 'contract', 'ports', 'resources'],
    packages: ['node', 'small', 'contract', 'server'],
  },
  {
    name: 'shell',
    files: /^src-main\/shell\//,
    rooms: ['contract', 'resources'],
    packages: ['electron', 'node', 'small', 'contract'],
  },

  { name: 'ui', files: /^src-renderer\/ui\//, rooms: [], packages: WINDOW },
  { name: 'rpc', files: /^src-renderer\/rpc\//, rooms: ['ui', 'contract', 'domain'], packages: [...WINDOW, 'client'] },
  {
    name: 'records',
    files: /^src-renderer\/records\//,
    rooms: ['ui', 'rpc', 'contract', 'domain'],
    packages: [...WINDOW, 'client'],
  },
  {
    name: 'feature',
    files: /^src-renderer\/features\/([^/]+)\//,
    rooms: ['ui', 'rpc', 'records', 'contract', 'domain'],
    packages: [...WINDOW, 'client'],
  },
  {
    name: 'app',
    files: /^src-renderer\/(?:app\/|[^/]+\.tsx?$)/,
    rooms: ['ui', 'rpc', 'records', 'feature', 'contract', 'domain', 'resources'],
    packages: [...WINDOW, 'client'],
  },
];

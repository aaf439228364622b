import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type ESTree, parseSync } from 'vite';

export type Program = ESTree.Program;

/** One TypeScript file, read and parsed. */
export interface Source {
  /** Relative to the project, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly program: Program;
}

const IGNORED = new Set([
  'node_modules',
  'dist',
  'coverage',
  'test-results',
  'screens',
  'release',
  'playwright-report',
]);
const LANGUAGES: Readonly<Record<string, 'ts' | 'tsx'>> = { '.ts': 'ts', '.mts': 'ts', '.tsx': 'tsx' };

/** @throws where the text does not parse: a file that cannot be read must not count as checked */
export function source(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text, { lang: LANGUAGES[extname(path)] ?? 'ts', sourceType: 'module' });
  const error = errors.find(({ severity }) => severity === 'Error');
  if (error) throw new Error(`${path}: ${error.message}`);
  return { path, text, program };
}

/** Every TypeScript file of the project, but not what is installed or built. */
export const loadSources = (root: string): readonly Source[] =>
  typeScriptFiles(root, '').map((path) => source(path, readFileSync(join(root, path), 'utf8')));

function typeScriptFiles(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      return entry.name.startsWith('.') || IGNORED.has(entry.name) ? [] : typeScriptFiles(root, path);
    }
    return extname(path) in LANGUAGES && !path.endsWith('.d.ts') ? [path] : [];
  });
}

/** Tests, what helps them, and the gallery in which the components are looked at: none of it is shipped. */
export const NOT_SHIPPED = /\.(test|e2e)\.tsx?$|\/testing\/|^src-renderer\/ui\/gallery\//;

/** `path:line` of a place in a file, as editors and terminals open it. */
export const placeOf = ({ path, text }: Source, offset: number): string =>
  `${path}:${text.slice(0, offset).split('\n').length}`;

import { execFileSync } from 'node:child_process';
import type { Outcome } from './check.ts';

const FOLDER = 'db/migrations';

/** Content hash by path, for each migration. */
export type Hashes = ReadonlyMap<string, string>;

/** A migration that is committed has run on somebody's data: it may neither change nor go. New ones may come. */
export function changedMigrations(committed: Hashes, present: Hashes): readonly string[] {
  return [...committed]
    .filter(([path, hash]) => present.get(path) !== hash)
    .map(([path]) =>
      present.has(path)
        ? `${path} is committed and was changed; add a new migration instead`
        : `${path} is committed and is gone`,
    );
}

export function checkMigrations(root: string): Outcome {
  const git = (args: readonly string[], input?: string) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', input, stdio: ['pipe', 'pipe', 'ignore'] });
  let tree: string;
  try {
    tree = git(['ls-tree', '-r', 'HEAD', '--', FOLDER]);
  } catch {
    return { problems: [], note: 'not checked: there is no git history here' };
  }
  const committed = readTree(tree);
  const files = git(['ls-files', '--cached', '--others', '--exclude-standard', '--', FOLDER]);
  const deleted = new Set(git(['ls-files', '--deleted', '--', FOLDER]).split('\n'));
  const paths = files.split('\n').filter((path) => path.endsWith('.sql') && !deleted.has(path));
  const hashes = paths.length === 0 ? [] : git(['hash-object', '--stdin-paths'], paths.join('\n')).trim().split('\n');
  const present = new Map(paths.map((path, index) => [path, hashes[index] ?? '']));
  return {
    problems: changedMigrations(committed, present),
    note: `${committed.size} committed, ${present.size} present`,
  };
}

/** Reads `git ls-tree -r`: mode, type, hash, TAB, path. */
export function readTree(output: string): Hashes {
  const lines = output.split('\n').map((line) => /^\d+ blob ([0-9a-f]+)\t(.+\.sql)$/.exec(line));
  return new Map(lines.flatMap((match) => (match?.[1] && match[2] ? [[match[2], match[1]] as const] : [])));
}

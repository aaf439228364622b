import type { Outcome } from './check.ts';
import { PACKAGE_GROUPS, type PackageGroup, ROOMS, type Room } from './import-rules.data.ts';
import { importsOf, targetOf } from './imports.ts';
import { placeOf, type Source } from './sources.ts';

/** A room, and which one of its kind: the concept's or the feature's name. */
interface Place {
  readonly room: Room;
  readonly instance: string;
}

export function placeFor(path: string): Place | undefined {
  for (const room of ROOMS) {
    const match = room.files.exec(path);
    if (match) return { room, instance: match[1] ?? '' };
  }
  return undefined;
}

/** Holds every import of every file against the table. Seeing no file or no import at all is a failure, too. */
export function checkImports(sources: readonly Source[]): Outcome {
  const problems: string[] = [];
  let seen = 0;
  for (const source of sources) {
    const from = placeFor(source.path);
    if (!from) {
      problems.push(`${source.path} is in no room of scripts/verify/import-rules.data.ts`);
      continue;
    }
    for (const { specifier, offset } of importsOf(source)) {
      seen += 1;
      const problem = problemOf(source.path, from, specifier);
      if (problem) problems.push(`${placeOf(source, offset)} ${problem}`);
    }
  }
  if (seen === 0) problems.push('No imports were seen: the check did not read the sources');
  return { problems, note: `${sources.length} files, ${seen} imports` };
}

function problemOf(path: string, from: Place, specifier: string): string | undefined {
  const target = targetOf(path, specifier);
  if ('package' in target) return packageProblem(from, target.package);
  const { file } = target;
  const shared = /^(src-shared|db)\//.exec(file)?.[1];
  if (specifier.startsWith('.') && shared && !path.startsWith(`${shared}/`)) {
    return `imports ${specifier}: write ${shared === 'db' ? '#db' : '#shared'}/… instead`;
  }
  const to = placeFor(file) ?? (isAsset(file) ? placeFor(file.replace(/\.[a-z0-9.]+$/, '.ts')) : undefined);
  if (!to) return `imports ${file}, which is in no room`;
  if (isAllowed(from, to, file)) return undefined;
  return `imports ${file}: ${nameOf(from)} may not import ${nameOf(to)}${hintFor(from, to)}`;
}

function isAllowed(from: Place, to: Place, file: string): boolean {
  if (from.room === to.room && from.instance === to.instance) return true;
  if (to.room.name === 'resources') return from.room.rooms.some((room) => room === 'resources' || room === '*');
  if (to.room.rooms.includes('*')) return from.room.rooms.includes('*');
  return from.room.rooms.some(
    (room) => room === '*' || room === to.room.name || (room === `${to.room.name}:index` && file.endsWith('/index.ts')),
  );
}

function packageProblem({ room, instance }: Place, name: string): string | undefined {
  const group = groupOf(name);
  const isProduct = !room.packages.includes('*');
  if (!group) return isProduct ? `imports ${name}, which is in no group of packages` : undefined;
  if (room.packages.includes(group) || (!isProduct && group !== 'electron')) return undefined;
  return `imports ${name}: ${nameOf({ room, instance })} may not import ${group} packages`;
}

export function groupOf(name: string): PackageGroup | undefined {
  const fits = (pattern: string) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern);
  for (const [group, patterns] of Object.entries(PACKAGE_GROUPS)) {
    if (isGroup(group) && patterns.some(fits)) return group;
  }
  return undefined;
}

const isGroup = (name: string): name is PackageGroup => name in PACKAGE_GROUPS;

const isAsset = (file: string): boolean => /\.(json|css|svg|png|woff2|typ)$/.test(file);

const nameOf = ({ room, instance }: Place): string => (instance === '' ? room.name : `${room.name} ${instance}`);

const hintFor = (from: Place, to: Place): string =>
  from.room.rooms.includes(`${to.room.name}:index`) ? ' but by its index.ts' : '';

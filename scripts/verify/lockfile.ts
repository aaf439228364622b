import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from './check.ts';

interface Package {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface Lockfile {
  readonly packages: Readonly<Record<string, Package>>;
}

export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * What makes `npm ci` fail elsewhere: a lockfile that names one registry's addresses; one that was written where a
 * platform's build was missing (npm then says EUSAGE); and versions that are not pinned.
 */
export function lockfileProblems(lockfile: Lockfile, manifest: Manifest): readonly string[] {
  const entries = Object.entries(lockfile.packages);
  const paths = entries.map(([path]) => path);
  const resolved = entries
    .filter(([, entry]) => entry.resolved !== undefined)
    .map(([path]) => `package-lock.json: ${path} names the registry it came from ("resolved")`);
  const lacking = entries.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !paths.some((other) => other.endsWith(`node_modules/${name}`)))
      .map((name) => `package-lock.json: ${path || 'the project'} wants ${name}, which is not in the lockfile`),
  );
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    .map(([name, version]) => `package.json: ${name} ${version} is not pinned to one version`);
  const unread = entries.length === 0 ? ['package-lock.json names no packages'] : [];
  return [...resolved, ...lacking, ...loose, ...unread];
}

export function checkLockfile(root: string): Outcome {
  const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));
  const lockfile: Lockfile = read('package-lock.json');
  return {
    problems: lockfileProblems(lockfile, read('package.json')),
    note: `${Object.keys(lockfile.packages).length} packages`,
  };
}

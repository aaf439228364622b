import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { entities } from '#db/schema/index.ts';
import type { Run } from '../progress/index.ts';
import {
  applyStaged,
  digestOf,
  heldByAll,
  type MadeBundle,
  type Outgoing,
  type Progress,
  type Receivers,
  stageBundle,
  writeBundle,
} from '../sync/index.ts';
import type { Device } from './device.ts';

/** A run that nobody watches or ends. */
export const quiet = (onProgress: Run<Progress>['onProgress'] = () => {}): Run<Progress> => ({
  signal: new AbortController().signal,
  onProgress,
});

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ejrc-bundles-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const idOf = ({ backend }: Device): string => backend.context.writer.device.id;
export const digest = ({ backend }: Device): string => digestOf(backend.context.sqlite);
/** What lies in a folder of the data folder: `work`, `files`. */
export const namesIn = ({ dataDir }: Device, folder: string): readonly string[] =>
  existsSync(join(dataDir, folder)) ? readdirSync(join(dataDir, folder)) : [];
export const workOf = (laptop: Device): readonly string[] => namesIn(laptop, 'work');

export interface TestBundle extends MadeBundle {
  readonly path: string;
}

/** A bundle of everything that those who hold `since` lack. */
export async function bundleOf(from: Device, to: Receivers, since: Outgoing['since'] = new Map()): Promise<TestBundle> {
  const path = join(temporaryFolder(), 'a.ejrcsync');
  return { path, ...(await writeBundle(from.backend.context, path, { since, to }, quiet())) };
}

/** A bundle of what these laptops are known to lack. */
export function bundleFor(from: Device, ...to: readonly Device[]): Promise<TestBundle> {
  const members = to.map(idOf);
  return bundleOf(from, { members }, heldByAll(from.backend.context.sqlite, members));
}

export const stage = ({ backend }: Device, path: string, passphrase?: string) =>
  stageBundle(backend.context, path, { ...quiet(), passphrase });

/** Takes in a bundle as it comes. */
export async function take(to: Device, { path }: Pick<TestBundle, 'path'>, passphrase?: string) {
  return applyStaged(to.backend.context, await stage(to, path, passphrase), quiet());
}

/** So many tasks in one operation: what makes a bundle big. */
export function addTasks({ backend }: Device, count: number): void {
  backend.context.writer.mutate('tasks.create', (write) => {
    for (let i = 0; i < count; i += 1) {
      write.insert(entities.task, { title: `Aufgabe ${i}`, createdAt: write.now });
    }
  });
}

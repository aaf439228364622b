import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { FolderExchange } from '#shared/contract/folder-way.ts';
import { uuidv7 } from '#shared/domain/ids.ts';
import { exchangeByFolder, type FolderRun, prepareFolder } from '../sync/folder/index.ts';
import type { Device } from './device.ts';

/** A laptop's way through a folder. */
export interface FolderWay {
  readonly id: string;
  readonly folder: string;
  readonly exchange: (run?: FolderRun) => Promise<FolderExchange>;
}

/** A folder that is gone after the test. */
export function exchangeFolder(name = 'folder'): string {
  const parent = mkdtempSync(join(tmpdir(), 'ejrc-exchange-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const folder = join(parent, name);
  mkdirSync(folder);
  return folder;
}

/** Sets up a folder as a way of a laptop. */
export async function setUpFolder({ backend: { context } }: Device, folder: string): Promise<FolderWay> {
  const address = await prepareFolder(context, folder);
  const id = uuidv7(context.ports.now(), context.ports.random(10));
  const text = "INSERT INTO way (id, kind, name, address, created_at) VALUES (?, 'folder', 'Folder', ?, ?)";
  context.sqlite.prepare(text).run(id, address, context.ports.now());
  return { id, folder, exchange: (run) => exchangeByFolder(context, id, run) };
}

/** The names in a folder but its mark. */
export const bundlesIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name !== 'ejrc-desk.json');

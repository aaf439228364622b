import { open, rename, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { app, BrowserWindow, dialog, type OpenDialogOptions, type WebContents } from 'electron';
import { MAX_FILE_BYTES, type OpenedFile } from '#shared/contract/host.ts';

const LONGEST_NAME = 150;

/** A name that every system takes: without folders, control characters and what Windows forbids. */
export function safeFileName(name: string): string {
  const cleaned = name.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, '_').replace(/^[\s.]+|[\s.]+$/g, '');
  const extension = extname(cleaned).slice(0, 20);
  const stem = cleaned.slice(0, cleaned.length - extension.length).slice(0, LONGEST_NAME);
  return stem === '' ? `file${extension}` : stem + extension;
}

/** Asks where to; an existing file is replaced only when the new one is written whole. */
export async function saveFile(sender: WebContents, name: string, bytes: Uint8Array): Promise<'saved' | 'cancelled'> {
  const options = { defaultPath: join(app.getPath('downloads'), safeFileName(name)) };
  const window = BrowserWindow.fromWebContents(sender);
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  if (canceled || filePath === '') return 'cancelled';
  const unfinished = `${filePath}.${process.pid}.part`;
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, filePath);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return 'saved';
}

/** @param accept extensions with dot */
export async function openFiles(
  sender: WebContents,
  accept: readonly string[],
  multiple: boolean,
): Promise<readonly OpenedFile[]> {
  const extensions = accept.map((extension) => extension.slice(1));
  const options: OpenDialogOptions = {
    properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
    filters: extensions.length > 0 ? [{ name: accept.join(', '), extensions }] : [],
  };
  const paths = await pathsChosen(sender, options);
  return Promise.all(paths.map(async (path) => ({ name: basename(path), bytes: await readSome(path) })));
}

/** @returns null when cancelled */
export async function chooseFolder(sender: WebContents): Promise<string | null> {
  const [path = null] = await pathsChosen(sender, { properties: ['openDirectory', 'createDirectory'] });
  return path;
}

async function pathsChosen(sender: WebContents, options: OpenDialogOptions): Promise<readonly string[]> {
  const window = BrowserWindow.fromWebContents(sender);
  const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  return filePaths;
}

/** Reads a file, but of one that is too big only so much that the backend sees it is. */
async function readSome(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const buffer = new Uint8Array(Math.min(size, MAX_FILE_BYTES + 1));
    let filled = 0;
    while (filled < buffer.length) {
      const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return buffer.slice(0, filled);
  } finally {
    await file.close();
  }
}

import { vi } from 'vitest';
import { PAGE_URL } from '../page-origin.ts';
import { startShell } from '../shell.ts';
import * as electron from './electron.ts';

/** Starts the program as Electron would, and waits until it is ready. */
export async function start(argv: readonly string[] = ['/opt/desk']): Promise<void> {
  startShell(argv);
  await electron.app.becomeReady();
}

export function firstWindow() {
  const window = electron.BrowserWindow.getAllWindows()[0];
  if (window === undefined) throw new Error('no window');
  return window;
}

/** A call as the page makes it. */
export function call(channel: string, ...args: unknown[]): Promise<unknown> {
  const sender = firstWindow().webContents;
  return electron.ipcMain.invoke({ sender, senderFrame: { url: PAGE_URL, parent: null } }, channel, ...args);
}

/** Until `vi.unstubAllGlobals`. */
export function asPlatform(platform: NodeJS.Platform): void {
  vi.stubGlobal('process', Object.create(process, { platform: { value: platform } }));
}

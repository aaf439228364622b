import { join } from 'node:path';
import { app, BrowserWindow, nativeImage } from 'electron';
import type { Texts } from './texts.ts';

/** The number on the program's icon; Windows has no numbers there, so a dot stands for them and the text says how many. */
export function setBadge(count: number, iconDir: string, t: Texts): void {
  app.setBadgeCount(count);
  if (process.platform !== 'win32') return;
  const dot = count > 0 ? nativeImage.createFromPath(join(iconDir, 'badge.png')) : null;
  for (const window of BrowserWindow.getAllWindows()) {
    window.setOverlayIcon(dot, count > 0 ? t('tray.due', { count }) : '');
  }
}

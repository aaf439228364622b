import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import type { HostTarget } from '#shared/contract/host.ts';
import { CHANNEL } from './channel-names.ts';
import { watchContextMenu } from './context-menu.ts';
import { PAGE_URL } from './page-origin.ts';
import type { Texts } from './texts.ts';
import { webPreferences } from './web-preferences.ts';
import { fitPlace, keepPlace, readPlace, SMALLEST } from './window-place.ts';

/** The paper of both schemes (look.md), so that a window does not flash before its page is there. */
const PAPER = { light: '#FFFFFF', dark: '#14171C' };
/** A further window stands a little beside the last one. */
const STEP = 28;

export interface Windows {
  open(): BrowserWindow;
  /** Brings a window to the front, opening one if there is none, and sends the page there. */
  show(target?: HostTarget): void;
  /** Opens the print dialog for the window at the front. */
  print(): void;
  /** Tells every page that the backend is gone. */
  tellLost(): void;
}

export function createWindows(preload: string, texts: () => Texts): Windows {
  const placeFile = () => join(app.getPath('userData'), 'window.json');

  function open(): BrowserWindow {
    const kept = readPlace(placeFile());
    const isFurther = BrowserWindow.getAllWindows().length > 0;
    const beside = kept && isFurther ? { ...kept, x: kept.x + STEP, y: kept.y + STEP, isMaximized: false } : kept;
    const { isMaximized, ...bounds } = fitPlace(beside, workAreas());
    const window = new BrowserWindow({
      ...bounds,
      minWidth: SMALLEST.width,
      minHeight: SMALLEST.height,
      show: false,
      title: 'EJRC Desk',
      backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
      webPreferences: webPreferences(preload, app.isPackaged),
    });
    if (isMaximized) window.maximize();
    window.once('ready-to-show', () => window.show());
    window.on('close', () =>
      keepPlace(placeFile(), { ...window.getNormalBounds(), isMaximized: window.isMaximized() }),
    );
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      // The page saves drafts as they are typed, so it can be shown again at once.
      if (reason !== 'clean-exit') window.webContents.reload();
    });
    watchContextMenu(window.webContents, texts);
    void window.loadURL(PAGE_URL);
    return window;
  }

  return {
    open,
    show(target) {
      const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0] ?? open();
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
      if (target !== undefined) sendWhenLoaded(window.webContents, target);
    },
    print() {
      BrowserWindow.getFocusedWindow()?.webContents.print();
    },
    tellLost() {
      for (const window of BrowserWindow.getAllWindows()) window.webContents.send(CHANNEL.lost);
    },
  };
}

function sendWhenLoaded(contents: WebContents, target: HostTarget): void {
  const send = () => contents.send(CHANNEL.navigate, target);
  if (contents.isLoading()) contents.once('did-finish-load', send);
  else send();
}

function workAreas() {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
}

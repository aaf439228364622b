import type { MenuItemConstructorOptions } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CHANNEL } from './channel-names.ts';
import * as electron from './testing/electron.ts';
import { asPlatform, call, firstWindow, start } from './testing/running-shell.ts';

vi.mock('electron', () => import('./testing/electron.ts'));

beforeEach(() => electron.resetElectron());

afterEach(() => vi.unstubAllGlobals());

describe('menus', () => {
  const labels = (items: readonly MenuItemConstructorOptions[]): readonly string[] =>
    items.flatMap(({ label, type, submenu }) => [
      ...(type === 'separator' ? [] : [label ?? '']),
      ...(Array.isArray(submenu) ? labels(submenu) : []),
    ]);
  const find = (label: string, items = electron.Menu.application?.items ?? []): MenuItemConstructorOptions => {
    const all = items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? item.submenu : [])]);
    return all.find((item) => item.label === label) ?? {};
  };

  it.each(['en', 'de', 'fr', 'ja'])('are complete in %s', async (language) => {
    for (const platform of ['linux', 'darwin'] as const) {
      asPlatform(platform);
      electron.resetElectron({ isPackaged: false });
      await start(['electron', '/program']);
      await call(CHANNEL.setLanguage, language);
      const all = labels(electron.Menu.application?.items ?? []);
      expect(all.length).toBeGreaterThan(20);
      for (const label of all) expect(label).not.toMatch(/^$|^\w+\.\w+$/);
    }
  });

  it('send their commands to the page', async () => {
    await start();
    await call(CHANNEL.setLanguage, 'en');
    firstWindow().webContents.finishLoading();
    for (const label of [
      'New inquiry',
      'File e-mails…',
      'Import a table…',
      'Settings…',
      'Search and commands',
      'Keyboard shortcuts',
    ]) {
      find(label).click?.({} as never, undefined, {} as never);
    }
    expect(firstWindow().webContents.sent.map(([, target]) => target)).toEqual(
      ['new-inquiry', 'file-mails', 'import-table', 'settings', 'search', 'shortcuts'].map((command) => ({
        kind: 'command',
        command,
      })),
    );
    find('Print…').click?.({} as never, undefined, {} as never);
    expect(firstWindow().webContents.done).toEqual(['print']);
    find('New window').click?.({} as never, undefined, {} as never);
    expect(electron.BrowserWindow.getAllWindows()).toHaveLength(2);
  });

  it('offer a role that only reads cases nothing that would be refused, beside the clock neither', async () => {
    await start();
    await call(CHANNEL.setLanguage, 'en');
    const offered = () =>
      [
        electron.Menu.application?.items ?? [],
        (electron.Tray.all[0] as { menu?: MenuItemConstructorOptions[] } | undefined)?.menu ?? [],
      ].flatMap(labels);
    const ofCases = ['New inquiry', 'File e-mails…', 'New inquiry'];
    const others = offered().filter((label) => !ofCases.includes(label));
    await call(CHANNEL.setEditsCases, false);
    expect(offered()).toEqual(others);
    await call(CHANNEL.setLanguage, 'de');
    expect(offered()).not.toContain('Neue Anfrage');
    await call(CHANNEL.setLanguage, 'en');
    await call(CHANNEL.setEditsCases, true);
    expect(offered().filter((label) => ofCases.includes(label))).toEqual(ofCases);
  });

  it('have no developer tools in the packaged program', async () => {
    await start();
    await call(CHANNEL.setLanguage, 'en');
    expect(find('Developer tools')).toEqual({});
    electron.resetElectron({ isPackaged: false });
    await start(['electron', '/program']);
    await call(CHANNEL.setLanguage, 'en');
    expect(find('Developer tools').role).toBe('toggleDevTools');
  });

  it('of misspelt text offer its suggestions, to learn it, and the clipboard', async () => {
    await start();
    await call(CHANNEL.setLanguage, 'en');
    const { webContents } = firstWindow();
    const editFlags = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true };
    const params = {
      isEditable: true,
      misspelledWord: 'Gifuu',
      dictionarySuggestions: ['Gifu'],
      selectionText: '',
      editFlags,
    };
    webContents.emit('context-menu', {}, params);
    const menu = electron.Menu.popups[0] ?? [];
    expect(labels(menu)).toEqual(['Gifu', 'Add “Gifuu” to the dictionary', 'Cut', 'Copy', 'Paste', 'Select all']);
    find('Gifu', [...menu]).click?.({} as never, undefined, {} as never);
    find('Add “Gifuu” to the dictionary', [...menu]).click?.({} as never, undefined, {} as never);
    expect(webContents.done).toEqual(['replace Gifu']);
    expect(electron.session.defaultSession.learnt).toEqual(['Gifuu']);
    webContents.emit('context-menu', {}, { ...params, isEditable: false, selectionText: '' });
    webContents.emit('context-menu', {}, { ...params, isEditable: false, selectionText: 'text' });
    expect(electron.Menu.popups.slice(1).map(labels)).toEqual([['Copy']]);
  });
});

import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { HostCommand } from '#shared/contract/host.ts';
import type { Texts } from './texts.ts';

export interface MenuActions {
  readonly run: (command: HostCommand) => void;
  readonly openWindow: () => void;
  readonly print: () => void;
}

export interface MenuKind {
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  /** Whether whoever is at work may edit cases. */
  readonly editsCases: boolean;
}

type Item = MenuItemConstructorOptions;
const LINE: Item = { type: 'separator' };

/** Puts up the application's menu in the given language. */
export function setMenu(t: Texts, actions: MenuActions, { platform, isPackaged, editsCases }: MenuKind): void {
  const isMac = platform === 'darwin';
  const menus = [
    ...(isMac ? [programMenu(t, actions)] : []),
    fileMenu(t, actions, isMac, editsCases),
    editMenu(t),
    viewMenu(t, isPackaged),
    windowMenu(t, isMac),
    helpMenu(t, actions),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus));
}

/** macOS wants settings and leaving under the program's own name. */
const programMenu = (t: Texts, actions: MenuActions): Item => ({
  label: 'EJRC Desk',
  submenu: [
    settingsItem(t, actions),
    LINE,
    { role: 'hide', label: t('program.hide') },
    { role: 'hideOthers', label: t('program.hideOthers') },
    { role: 'unhide', label: t('program.unhide') },
    LINE,
    { role: 'quit', label: t('program.quit') },
  ],
});

const fileMenu = (t: Texts, actions: MenuActions, isMac: boolean, editsCases: boolean): Item => ({
  label: t('file.menu'),
  submenu: [
    ...(editsCases ? caseItems(t, actions) : []),
    { label: t('file.importTable'), click: () => actions.run('import-table') },
    { label: t('file.newWindow'), accelerator: 'CmdOrCtrl+Shift+N', click: actions.openWindow },
    LINE,
    { label: t('file.print'), accelerator: 'CmdOrCtrl+P', click: actions.print },
    ...(isMac ? [] : [LINE, settingsItem(t, actions), LINE, { role: 'quit', label: t('program.quit') } as const]),
  ],
});

/** What a role that only reads cases is refused. */
const caseItems = (t: Texts, actions: MenuActions): readonly Item[] => [
  { label: t('file.newInquiry'), accelerator: 'CmdOrCtrl+Shift+I', click: () => actions.run('new-inquiry') },
  { label: t('file.fileMails'), click: () => actions.run('file-mails') },
];

const settingsItem = (t: Texts, actions: MenuActions): Item => ({
  label: t('file.settings'),
  accelerator: 'CmdOrCtrl+,',
  click: () => actions.run('settings'),
});

const editMenu = (t: Texts): Item => ({
  label: t('edit.menu'),
  submenu: [
    { role: 'undo', label: t('edit.undo') },
    { role: 'redo', label: t('edit.redo') },
    LINE,
    { role: 'cut', label: t('edit.cut') },
    { role: 'copy', label: t('edit.copy') },
    { role: 'paste', label: t('edit.paste') },
    { role: 'pasteAndMatchStyle', label: t('edit.pastePlain') },
    { role: 'selectAll', label: t('edit.selectAll') },
  ],
});

const viewMenu = (t: Texts, isPackaged: boolean): Item => ({
  label: t('view.menu'),
  submenu: [
    { role: 'zoomIn', label: t('view.zoomIn') },
    { role: 'zoomOut', label: t('view.zoomOut') },
    { role: 'resetZoom', label: t('view.resetZoom') },
    LINE,
    { role: 'togglefullscreen', label: t('view.fullScreen') },
    ...(isPackaged ? [] : [LINE, { role: 'toggleDevTools', label: t('view.devTools') } as const]),
  ],
});

const windowMenu = (t: Texts, isMac: boolean): Item => ({
  label: t('window.menu'),
  submenu: [
    { role: 'minimize', label: t('window.minimize') },
    ...(isMac ? [{ role: 'zoom', label: t('window.zoom') } as const] : []),
    { role: 'close', label: t('window.close') },
  ],
});

const helpMenu = (t: Texts, actions: MenuActions): Item => ({
  label: t('help.menu'),
  submenu: [
    // The page has the key itself; the menu only shows it.
    {
      label: t('help.search'),
      accelerator: 'CmdOrCtrl+K',
      registerAccelerator: false,
      click: () => actions.run('search'),
    },
    { label: t('help.shortcuts'), click: () => actions.run('shortcuts') },
  ],
});

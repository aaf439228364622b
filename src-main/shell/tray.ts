import { join } from 'node:path';
import { app, Menu, type MenuItemConstructorOptions, nativeImage, Tray } from 'electron';
import type { Texts } from './texts.ts';

export interface TrayActions {
  readonly show: () => void;
  readonly newInquiry: () => void;
}

export interface ProgramTray {
  setTexts(t: Texts): void;
  /** Whether whoever is at work may edit cases. */
  setEditsCases(editsCases: boolean): void;
  setCount(count: number): void;
}

/** The icon beside the clock. macOS colours template images itself. */
export function createTray(iconDir: string, t: Texts, actions: TrayActions): ProgramTray {
  const icon = process.platform === 'darwin' ? 'trayTemplate.png' : 'tray.png';
  const tray = new Tray(nativeImage.createFromPath(join(iconDir, icon)));
  let [texts, count, isEditing] = [t, 0, true];
  const update = () => {
    tray.setToolTip(toolTip(texts, count));
    tray.setContextMenu(Menu.buildFromTemplate(items(texts, actions, isEditing)));
  };
  tray.on('click', actions.show);
  update();
  return {
    setTexts(next) {
      texts = next;
      update();
    },
    setEditsCases(next) {
      isEditing = next;
      update();
    },
    setCount(next) {
      count = next;
      update();
    },
  };
}

const toolTip = (t: Texts, count: number): string => (count > 0 ? t('tray.due', { count }) : 'EJRC Desk');

const items = (t: Texts, { show, newInquiry }: TrayActions, isEditing: boolean): MenuItemConstructorOptions[] => [
  { label: t('tray.show'), click: show },
  ...(isEditing ? [{ label: t('file.newInquiry'), click: newInquiry }] : []),
  { type: 'separator' },
  { label: t('program.quit'), click: () => app.quit() },
];

import { EventEmitter } from 'node:events';
import type { MenuItemConstructorOptions, Rectangle } from 'electron';

/** What Electron shows of the system. Each part keeps what it was told, and answers what the test has put in. */
export type System = ReturnType<typeof createSystem>;

export interface StandInNotification extends EventEmitter {
  readonly options: { readonly title: string; readonly body: string };
}

/** What is put on the clipboard in several forms. */
export class StandInClipboardItem {
  readonly forms: Readonly<Record<string, string>>;

  constructor(forms: Readonly<Record<string, string>>) {
    this.forms = forms;
  }
}

export function createSystem() {
  const opened: string[] = [];
  const errors: (readonly string[])[] = [];
  const notifications: StandInNotification[] = [];
  const trays: EventEmitter[] = [];

  class Notification extends EventEmitter implements StandInNotification {
    static isSupported = () => true;
    static readonly shown = notifications;
    readonly options: { title: string; body: string };
    constructor(options: { title: string; body: string }) {
      super();
      this.options = options;
    }
    show(): void {
      notifications.push(this);
    }
  }

  class Tray extends EventEmitter {
    static readonly all = trays;
    readonly icon: unknown;
    toolTip = '';
    menu: readonly MenuItemConstructorOptions[] = [];
    constructor(icon: unknown) {
      super();
      this.icon = icon;
      trays.push(this);
    }
    setToolTip(text: string): void {
      this.toolTip = text;
    }
    setContextMenu(menu: { items: readonly MenuItemConstructorOptions[] }): void {
      this.menu = menu.items;
    }
  }

  return {
    shell: {
      opened,
      openExternal: async (url: string) => void opened.push(url),
    },
    dialog: {
      errors,
      warnings: [] as unknown[],
      asked: [] as unknown[],
      saveAnswer: { canceled: true, filePath: '' },
      openAnswer: { canceled: true, filePaths: [] as readonly string[] },
      showErrorBox: (...text: string[]) => void errors.push(text),
      async showMessageBox(options: unknown) {
        this.warnings.push(options);
        return { response: 0 };
      },
      async showSaveDialog(...args: unknown[]) {
        this.asked.push(args.at(-1));
        return this.saveAnswer;
      },
      async showOpenDialog(...args: unknown[]) {
        this.asked.push(args.at(-1));
        return this.openAnswer;
      },
    },
    clipboard: {
      text: '',
      items: [] as readonly StandInClipboardItem[],
      async writeText(text: string) {
        this.text = text;
      },
      async write(items: readonly StandInClipboardItem[]) {
        this.items = items;
      },
    },
    safeStorage: {
      isAvailable: true,
      backend: 'gnome_libsecret',
      async isAsyncEncryptionAvailable() {
        return this.isAvailable;
      },
      getSelectedStorageBackend() {
        return this.backend;
      },
      encryptStringAsync: async (text: string) => Buffer.from(`sealed:${Buffer.from(text).toString('hex')}`),
      async decryptStringAsync(sealed: Buffer) {
        const [prefix, hex = ''] = sealed.toString().split(':');
        if (prefix !== 'sealed') throw new Error('Error while decrypting the ciphertext provided');
        return { shouldReEncrypt: false, result: Buffer.from(hex, 'hex').toString() };
      },
    },
    screen: {
      displays: [{ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } as Rectangle }],
      getPrimaryDisplay() {
        return this.displays[0];
      },
      getAllDisplays() {
        return this.displays;
      },
    },
    nativeImage: { createFromPath: (path: string) => ({ path }) },
    nativeTheme: { shouldUseDarkColors: false },
    Menu: {
      application: undefined as undefined | { items: readonly MenuItemConstructorOptions[] },
      popups: [] as (readonly MenuItemConstructorOptions[])[],
      buildFromTemplate(items: readonly MenuItemConstructorOptions[]) {
        return { items, popup: () => void this.popups.push(items) };
      },
      setApplicationMenu(menu: { items: readonly MenuItemConstructorOptions[] }) {
        this.application = menu;
      },
    },
    Tray,
    Notification,
  };
}

/**
 * What the interface asks of the program around it, whether that is Electron or a browser. Both implement all of it as far
 * as they can; what one cannot do says so in its result instead of throwing.
 */

export type HostKind = 'electron' | 'browser';

export type HostPlatform = 'linux' | 'darwin' | 'win32' | 'other';

/** What a menu or tray entry asks of the page. */
export type HostCommand = 'new-inquiry' | 'file-mails' | 'import-table' | 'search' | 'shortcuts' | 'settings';

/** Where the host sends the page: a record or screen (deep link, notification) or a command (menu, tray). */
export type HostTarget =
  | { readonly kind: 'route'; readonly route: string }
  | { readonly kind: 'command'; readonly command: HostCommand };

/** `route` is opened when the notification is clicked. */
export interface HostNotice {
  readonly title: string;
  readonly body: string;
  readonly route: string;
}

/** A file as it crosses from the shell to the page. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface ClipboardTable {
  /** Cells between tabs, rows on lines. */
  readonly text: string;
  readonly html: string;
}

interface HostBasics {
  readonly kind: HostKind;
  readonly platform: HostPlatform;
  /** The number on the program's icon or in the tab's title; 0 removes it. */
  setBadge(count: number): Promise<void>;
  /** @returns false where notifications are off or refused */
  notify(notice: HostNotice): Promise<boolean>;
  /** Opens https: and mailto: addresses in the system's program. @returns false where the address was refused */
  openExternal(url: string): Promise<boolean>;
  copyText(text: string): Promise<void>;
  /** A table in two forms; the program in which it is pasted takes the one it knows. */
  copyTable(table: ClipboardTable): Promise<void>;
  /** @returns the path of the folder that a person chose; null when cancelled, and in a browser, which tells no paths */
  chooseFolder(): Promise<string | null>;
  /** Opens the system's print dialog for the page. */
  print(): Promise<void>;
  /** The interface language ('en' | 'de' | 'fr' | 'ja'): menus and spell checker follow it. */
  setLanguage(language: string): Promise<void>;
  /** Whether whoever is at work may edit cases: menus offer nothing that would be refused. */
  setEditsCases(editsCases: boolean): Promise<void>;
  /** @returns stops listening */
  onNavigate(listener: (target: HostTarget) => void): () => void;
}

export interface Host extends HostBasics {
  saveFile(name: string, data: Blob | Uint8Array<ArrayBuffer>): Promise<'saved' | 'cancelled'>;
  /**
   * @param accept extensions with dot, such as '.eml'; empty for any
   * @returns the chosen files, none when cancelled
   */
  openFiles(accept: readonly string[], multiple: boolean): Promise<File[]>;
}

/** What the preload exposes: the Host in values that can cross from its world to the page's. */
export interface HostBridge extends HostBasics {
  saveFile(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<'saved' | 'cancelled'>;
  openFiles(accept: readonly string[], multiple: boolean): Promise<readonly OpenedFile[]>;
}

/** The name of the bridge on `window`. */
export const HOST_BRIDGE = 'ejrcDesk';

/** A file that a person opens or saves is at most this big, as the contract says. */
export const MAX_FILE_BYTES = 30 * 1024 * 1024;

import { EventEmitter } from 'node:events';
import { type AppOptions, createApp, type StandInApp } from './app.ts';
import { BrowserWindow, forgetWindows } from './browser-window.ts';
import { createSession, type StandInSession } from './session.ts';
import { createSystem, StandInClipboardItem, type System } from './system.ts';
import { createUtilityProcess, type StandInUtilityProcess } from './utility-process.ts';

/**
 * Stands in for the module `electron`, as its documentation describes it, so that the shell's own code runs in plain
 * Node. `resetElectron` gives each test a fresh one; the parts are let in and out by the names that Electron has.
 */

type IpcListener = (event: IpcEvent, ...args: unknown[]) => unknown;
export interface IpcEvent {
  readonly sender: unknown;
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

class IpcMain extends EventEmitter {
  readonly handlers = new Map<string, IpcListener>();

  handle(channel: string, listener: IpcListener): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlers.set(channel, listener);
  }

  /** What the page's `ipcRenderer.invoke` gets. */
  async invoke(event: IpcEvent, channel: string, ...args: unknown[]): Promise<unknown> {
    const handler = this.handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return handler(event, ...args);
  }
}

class Protocol {
  readonly schemes: { scheme: string; privileges: Record<string, boolean> }[] = [];
  readonly handlers = new Map<string, (request: Request) => Promise<Response>>();

  registerSchemesAsPrivileged(schemes: readonly { scheme: string; privileges: Record<string, boolean> }[]): void {
    if (app.isReady()) throw new Error('registerSchemesAsPrivileged must be called before app is ready');
    if (this.schemes.length > 0) throw new Error('registerSchemesAsPrivileged can only be used once');
    this.schemes.push(...schemes);
  }

  handle(scheme: string, handler: (request: Request) => Promise<Response>): void {
    this.handlers.set(scheme, handler);
  }
}

class MessagePortMain extends EventEmitter {
  readonly name: string;
  constructor(name: string) {
    super();
    this.name = name;
  }
}

export class MessageChannelMain {
  readonly port1 = new MessagePortMain('port1');
  readonly port2 = new MessagePortMain('port2');
}

/** The page's end, which a preload has. */
class IpcRenderer extends EventEmitter {
  readonly sent: (readonly unknown[])[] = [];
  readonly invoked: (readonly unknown[])[] = [];

  send(...message: unknown[]): void {
    this.sent.push(message);
  }

  async invoke(...message: unknown[]): Promise<string> {
    this.invoked.push(message);
    return `answer to ${message[0]}`;
  }
}

export let ipcRenderer: IpcRenderer;
export let contextBridge: {
  readonly exposed: Map<string, Record<string, unknown>>;
  exposeInMainWorld(name: string, api: Record<string, unknown>): void;
};
export let app: StandInApp;
export let ipcMain: IpcMain;
export let protocol: Protocol;
export let session: { readonly defaultSession: StandInSession };
export let utilityProcess: StandInUtilityProcess;
export let shell: System['shell'];
export let dialog: System['dialog'];
export let clipboard: System['clipboard'];
export let safeStorage: System['safeStorage'];
export let screen: System['screen'];
export let nativeImage: System['nativeImage'];
export let nativeTheme: System['nativeTheme'];
export let Menu: System['Menu'];
export let Tray: System['Tray'];
export let Notification: System['Notification'];
export { BrowserWindow, StandInClipboardItem as ClipboardItem };

/** Everything as after a start of the program, before it is ready. */
export function resetElectron(options: Partial<AppOptions> = {}): void {
  app = createApp({ isPackaged: true, hasLock: true, appPath: '/program', home: '/home/office', ...options });
  ipcMain = new IpcMain();
  ipcRenderer = new IpcRenderer();
  const exposed = new Map<string, Record<string, unknown>>();
  contextBridge = { exposed, exposeInMainWorld: (name, api) => void exposed.set(name, api) };
  protocol = new Protocol();
  session = { defaultSession: createSession() };
  utilityProcess = createUtilityProcess(() => app.isReady());
  ({ shell, dialog, clipboard, safeStorage, screen, nativeImage, nativeTheme, Menu, Tray, Notification } =
    createSystem());
  forgetWindows(app, session.defaultSession);
}

resetElectron();

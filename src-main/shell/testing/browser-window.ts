import { EventEmitter } from 'node:events';
import type { Rectangle, WebPreferences } from 'electron';
import type { StandInSession } from './session.ts';

/** What a page runs with where nothing else is said: https://electronjs.org/docs/api/structures/web-preferences */
const DEFAULTS: WebPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  plugins: false,
  spellcheck: true,
  devTools: true,
};

let announce: (contents: WebContents) => void = () => {};
let currentSession: StandInSession;
let windows: BrowserWindow[] = [];

export function forgetWindows(app: EventEmitter, session: StandInSession): void {
  windows = [];
  currentSession = session;
  announce = (contents) => app.emit('web-contents-created', {}, contents);
}

interface Preventable {
  isPrevented: boolean;
  readonly url: string;
  readonly isMainFrame: boolean;
  preventDefault(): void;
}

const preventable = (url: string, isMainFrame = true): Preventable => ({
  isPrevented: false,
  url,
  isMainFrame,
  preventDefault() {
    this.isPrevented = true;
  },
});

export class WebContents extends EventEmitter {
  readonly session = currentSession;
  readonly mainFrame = { url: '', parent: null };
  readonly sent: (readonly unknown[])[] = [];
  readonly posted: { channel: string; ports: readonly unknown[] }[] = [];
  readonly done: string[] = [];
  #isLoading = false;
  #openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.#openHandler = handler;
  }

  load(url: string): void {
    this.mainFrame.url = url;
    this.#isLoading = true;
  }

  finishLoading(): void {
    this.#isLoading = false;
    this.emit('did-finish-load');
  }

  isLoading = () => this.#isLoading;
  send = (...message: unknown[]) => void this.sent.push(message);
  postMessage = (channel: string, _message: unknown, ports: readonly unknown[]) =>
    void this.posted.push({ channel, ports });
  print = () => void this.done.push('print');
  reload = () => void this.done.push('reload');
  replaceMisspelling = (word: string) => void this.done.push(`replace ${word}`);

  /** What a page, or what got into it, would try. @returns whether it went through */
  tryNavigate(url: string): boolean {
    const [event, frameEvent] = [preventable(url), preventable(url)];
    this.emit('will-frame-navigate', frameEvent);
    this.emit('will-navigate', event);
    return !event.isPrevented && !frameEvent.isPrevented;
  }

  tryFrame(url: string): boolean {
    const event = preventable(url, false);
    this.emit('will-frame-navigate', event);
    return !event.isPrevented;
  }

  tryRedirect(url: string): boolean {
    const event = preventable(url);
    this.emit('will-redirect', event);
    return !event.isPrevented;
  }

  tryOpen(url: string): boolean {
    return this.#openHandler({ url }).action === 'allow';
  }

  tryWebview(preferences: WebPreferences, url: string): boolean {
    const event = preventable(url);
    this.emit('will-attach-webview', event, preferences, { src: url });
    return !event.isPrevented;
  }
}

type Options = Partial<Rectangle> & { webPreferences?: WebPreferences; [other: string]: unknown };

export class BrowserWindow extends EventEmitter {
  static getAllWindows = () => windows;
  static getFocusedWindow = () => windows.find((window) => window.isFocused) ?? null;
  static fromWebContents = (contents: unknown) => windows.find((window) => window.webContents === contents) ?? null;

  readonly options: Options;
  /** What the page really runs with. */
  readonly effective: WebPreferences;
  readonly webContents = new WebContents();
  readonly overlays: (readonly unknown[])[] = [];
  isFocused = false;
  isShown = false;
  #isMaximized = false;
  #isMinimized = false;

  constructor(options: Options) {
    super();
    this.options = options;
    this.effective = { ...DEFAULTS, ...options.webPreferences };
    windows.push(this);
    announce(this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    this.webContents.load(url);
  }

  getNormalBounds(): Rectangle {
    const { x = 0, y = 0, width = 800, height = 600 } = this.options;
    return { x, y, width, height };
  }

  setOverlayIcon = (...overlay: unknown[]) => void this.overlays.push(overlay);
  isMaximized = () => this.#isMaximized;
  isMinimized = () => this.#isMinimized;

  show(): void {
    this.isShown = true;
  }

  focus(): void {
    for (const window of windows) window.isFocused = window === this;
  }

  maximize(): void {
    this.#isMaximized = true;
  }

  minimize(): void {
    this.#isMinimized = true;
  }

  restore(): void {
    this.#isMinimized = false;
  }

  close(): void {
    this.emit('close');
    windows = windows.filter((window) => window !== this);
  }
}

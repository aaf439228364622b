import { EventEmitter } from 'node:events';

/** Electron's `app`: https://electronjs.org/docs/api/app */
export interface StandInApp extends EventEmitter {
  readonly isPackaged: boolean;
  readonly paths: Map<string, string>;
  readonly protocolClients: readonly (readonly unknown[])[];
  readonly exits: readonly number[];
  readonly quits: readonly string[];
  isSandboxed: boolean;
  badge: number;
  isReady(): boolean;
  quit(): void;
  /** What Electron does when it is: the test decides when. */
  becomeReady(): Promise<void>;
}

export interface AppOptions {
  readonly isPackaged: boolean;
  readonly hasLock: boolean;
  readonly appPath: string;
  /** Holds what the system would give as appData and downloads. */
  readonly home: string;
}

export function createApp({ isPackaged, hasLock, appPath, home }: AppOptions): StandInApp {
  let isReady = false;
  let ready: () => void = () => {};
  const whenReady = new Promise<void>((resolve) => {
    ready = resolve;
  });
  const paths = new Map([
    ['appData', `${home}/config`],
    ['userData', `${home}/config/EJRC Desk`],
    ['downloads', `${home}/Downloads`],
  ]);
  const protocolClients: unknown[][] = [];
  const exits: number[] = [];
  const quits: string[] = [];
  const app = Object.assign(new EventEmitter(), {
    isPackaged,
    paths,
    protocolClients,
    exits,
    quits,
    isSandboxed: false,
    badge: 0,
    isReady: () => isReady,
    async becomeReady() {
      isReady = true;
      ready();
      await new Promise((resolve) => setImmediate(resolve));
    },
    whenReady: () => whenReady,
    getAppPath: () => appPath,
    getPath: (name: string) => paths.get(name) ?? '',
    setPath: (name: string, path: string) => void paths.set(name, path),
    getPreferredSystemLanguages: () => ['fr-FR', 'en-GB'],
    requestSingleInstanceLock: () => hasLock,
    setAppUserModelId: () => {},
    setAsDefaultProtocolClient: (...args: unknown[]) => protocolClients.push(args) > 0,
    setBadgeCount(count: number) {
      app.badge = count;
      return true;
    },
    enableSandbox() {
      if (isReady) throw new Error('app.enableSandbox() can only be called before app is ready.');
      app.isSandboxed = true;
    },
    exit: (code: number) => exits.push(code),
    quit() {
      let isPrevented = false;
      app.emit('will-quit', {
        preventDefault: () => {
          isPrevented = true;
        },
      });
      quits.push(isPrevented ? 'prevented' : 'quit');
    },
  });
  return app;
}

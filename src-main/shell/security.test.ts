import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { CHANNEL } from './channel-names.ts';
import { ARGUMENTS } from './channels.ts';
import { PAGE_URL } from './page-origin.ts';
import { startShell } from './shell.ts';
import * as electron from './testing/electron.ts';

vi.mock('electron', () => import('./testing/electron.ts'));

/** Electron's own list (https://electronjs.org/docs/latest/tutorial/security), each item on the settings in effect. */

const RECORD_ID = '0198c0de-7a11-7000-8000-000000000001';
const FOREIGN = [
  'https://example.org/',
  'http://127.0.0.1:4711/',
  'file:///etc/passwd',
  'data:text/html,x',
  'about:blank',
];
const HOSTILE = [
  ...FOREIGN,
  'javascript:alert(1)',
  'app://evil/',
  'app://desk@evil/',
  'app://desk.evil/',
  'chrome://gpu',
];

async function startPackaged() {
  electron.resetElectron({ isPackaged: true, appPath: program });
  startShell(['/opt/desk']);
  await electron.app.becomeReady();
  const window = electron.BrowserWindow.getAllWindows()[0];
  if (window === undefined) throw new Error('no window');
  return window;
}

let program: string;
let window: Awaited<ReturnType<typeof startPackaged>>;

beforeEach(async () => {
  program = mkdtempSync(join(tmpdir(), 'desk-program-'));
  mkdirSync(join(program, 'dist', 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(program, 'package.json'), '{}');
  writeFileSync(join(program, 'dist', 'renderer', 'index.html'), '<html><head><title>Desk</title></head></html>');
  writeFileSync(join(program, 'dist', 'renderer', 'assets', 'main-1a2b.js'), 'export {};');
  window = await startPackaged();
});

afterEach(() => rmSync(program, { recursive: true }));

const pageEvent = (url = PAGE_URL, parent: unknown = null) => ({
  sender: window.webContents,
  senderFrame: { url, parent },
});

it('1. only secure content is loaded: the program’s own scheme, which is a secure context', () => {
  expect(window.webContents.mainFrame.url).toBe('app://desk/');
  expect(electron.protocol.schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
});

it('2. no Node integration, in no frame and no worker', () => {
  expect(window.effective).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
  });
});

it('3. context isolation', () => {
  expect(window.effective.contextIsolation).toBe(true);
});

it('4. sandbox, for every process', () => {
  expect(window.effective.sandbox).toBe(true);
  expect(electron.app.isSandboxed).toBe(true);
});

it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fullscreen', 'usb', 'unknown'])(
  '5. the permission %s is denied',
  (permission) => {
    const { defaultSession } = electron.session;
    expect([defaultSession.request(permission), defaultSession.check(permission)]).toEqual([false, false]);
    expect([defaultSession.device(), defaultSession.displayMedia()]).toEqual([false, null]);
  },
);

it('6. web security', () => {
  expect(window.effective.webSecurity).toBe(true);
});

describe('7. the page has a content security policy', () => {
  const get = async (path: string) => electron.protocol.handlers.get('app')?.(new Request(`app://desk${path}`));

  it.each(['/', '/inquiries', '/index.html'])('%s without unsafe scripts and without anything remote', async (path) => {
    const response = await get(path);
    const policy = response?.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w-]{22}';/);
    expect(policy).toContain("connect-src 'self';");
    expect(policy).toContain("object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-eval|https?:|wss?:|\*/);
    expect(policy.match(/unsafe-inline/g)).toHaveLength(1);
    expect(await response?.text()).toContain(`nonce="${/nonce-([\w-]+)/.exec(policy)?.[1]}"`);
  });

  it('and what it loads has its own type, and may run nothing by itself', async () => {
    const response = await get('/assets/main-1a2b.js');
    expect(response?.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response?.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await get('/assets/gone.js'))?.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

it('8. no insecure content', () => {
  expect(window.effective.allowRunningInsecureContent).toBe(false);
});

it('9. no experimental features', () => {
  expect(window.effective.experimentalFeatures).toBe(false);
});

it('10. no Blink features switched on', () => {
  expect(window.effective.enableBlinkFeatures).toBeUndefined();
});

it('11., 12. no webviews, whatever their options', () => {
  expect(window.effective.webviewTag).toBe(false);
  expect(window.webContents.tryWebview({}, PAGE_URL)).toBe(false);
  expect(window.webContents.tryWebview({ nodeIntegration: true }, 'https://example.org/')).toBe(false);
});

describe('13. navigation', () => {
  it.each(HOSTILE)('to %s is stopped', (url) => {
    expect(window.webContents.tryNavigate(url)).toBe(false);
    expect(window.webContents.tryRedirect(url)).toBe(false);
    expect(window.webContents.tryFrame(url)).toBe(false);
  });

  it('within the page goes on, and a frame that the page writes itself', () => {
    expect(window.webContents.tryNavigate(`app://desk/inquiries/${RECORD_ID}`)).toBe(true);
    expect(window.webContents.tryFrame('about:srcdoc')).toBe(true);
    expect(window.webContents.tryNavigate('about:srcdoc')).toBe(false);
  });

  it('is guarded in contents that nobody meant to create, too', () => {
    const stray = new electron.BrowserWindow({});
    expect(stray.webContents.tryNavigate('https://example.org/')).toBe(false);
    expect(stray.webContents.tryOpen('https://example.org/')).toBe(false);
  });
});

it('14. no new windows are opened by the page', () => {
  for (const url of [...HOSTILE, PAGE_URL]) expect(window.webContents.tryOpen(url)).toBe(false);
});

describe('15. openExternal', () => {
  it('gets web pages and new mails only, by a link or by the Host', async () => {
    for (const url of HOSTILE) window.webContents.tryOpen(url);
    for (const url of HOSTILE) await electron.ipcMain.invoke(pageEvent(), CHANNEL.openExternal, url);
    expect(electron.shell.opened).toEqual(['https://example.org/', 'https://example.org/']);
    expect(await electron.ipcMain.invoke(pageEvent(), CHANNEL.openExternal, 'mailto:a@example.org')).toBe(true);
    expect(await electron.ipcMain.invoke(pageEvent(), CHANNEL.openExternal, 'smb://server/x')).toBe(false);
    expect(electron.shell.opened.at(-1)).toBe('mailto:a@example.org');
  });
});

it('16. Electron is pinned, and is the version that the project was made with', () => {
  const pinned = packageJson.devDependencies.electron;
  expect(pinned).toMatch(/^\d+\.\d+\.\d+$/);
  const installed = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../node_modules/electron/package.json'), 'utf8'),
  );
  expect(installed.version).toBe(pinned);
  expect(Number(pinned.split('.')[0])).toBeGreaterThanOrEqual(45);
});

describe('17. the sender of every message is checked', () => {
  const channels = [...electron.ipcMain.handlers.keys()];

  it('every channel is one that has checked arguments', () => {
    expect([...electron.ipcMain.handlers.keys()].sort()).toEqual(Object.keys(ARGUMENTS).sort());
    expect(channels).not.toContain(CHANNEL.connect);
  });

  it.each(Object.keys(ARGUMENTS))(
    '%s refuses other pages, frames within ours, and frames that are gone',
    async (channel) => {
      const senders = [
        ...HOSTILE.map((url) => pageEvent(url)),
        pageEvent('about:srcdoc', window.webContents.mainFrame),
        pageEvent(PAGE_URL, window.webContents.mainFrame),
        { sender: window.webContents, senderFrame: null },
      ];
      for (const event of senders) {
        await expect(electron.ipcMain.invoke(event, channel, 'x')).rejects.toThrow(`${channel} refused`);
      }
    },
  );

  it.each(Object.keys(ARGUMENTS))('%s refuses arguments of another form', async (channel) => {
    // Choosing a folder is asked without arguments, so that none is its own form.
    const tooFew = channel === CHANNEL.chooseFolder ? [] : [[]];
    for (const args of [...tooFew, [{}, {}, {}], [Symbol('x')], ['x'.repeat(2_000_000), 1]]) {
      await expect(electron.ipcMain.invoke(pageEvent(), channel, ...args)).rejects.toThrow();
    }
  });

  it('no port to the backend is given to anybody else', () => {
    const child = electron.utilityProcess.children[0];
    const ask = (event: unknown) => electron.ipcMain.emit(CHANNEL.connect, event);
    for (const url of HOSTILE) ask(pageEvent(url));
    ask(pageEvent(PAGE_URL, window.webContents.mainFrame));
    expect(child?.received.filter(({ ports }) => ports.length > 0)).toEqual([]);
    ask(pageEvent());
    expect(child?.received.filter(({ ports }) => ports.length > 0)).toHaveLength(1);
    expect(window.webContents.posted).toMatchObject([{ channel: CHANNEL.port, ports: [{ name: 'port2' }] }]);
  });
});

it('18. nothing is loaded by file:, and nothing but the page’s folder is served', async () => {
  const serve = electron.protocol.handlers.get('app');
  expect([...electron.protocol.handlers.keys()]).toEqual(['app']);
  for (const url of ['app://evil/index.html', 'app://desk.evil/', 'app://desk:80/']) {
    expect((await serve?.(new Request(url)))?.status).toBe(403);
  }
  for (const path of ['%2e%2e%2fpackage.json', '..%5cpackage.json', '%252e%252e/package.json', '.env', 'C:/x.txt']) {
    expect((await serve?.(new Request(`app://desk/${path}`)))?.status).toBe(404);
  }
  expect((await serve?.(new Request('app://desk/', { method: 'POST' })))?.status).toBe(403);
});

it('19. fuses are set by packaging, which scripts/package.test.ts reads back from what was packed', () => {
  const config = readFileSync(join(import.meta.dirname, '../../electron-builder.yml'), 'utf8');
  const section = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(config)?.[1] ?? '';
  const fuses = Object.fromEntries(
    section
      .trim()
      .split('\n')
      .map((line) => line.trim().split(': ')),
  );
  expect(fuses).toEqual({
    runAsNode: 'false',
    enableNodeOptionsEnvironmentVariable: 'false',
    enableNodeCliInspectArguments: 'false',
    grantFileProtocolExtraPrivileges: 'false',
    enableCookieEncryption: 'true',
    enableEmbeddedAsarIntegrityValidation: 'true',
    onlyLoadAppFromAsar: 'true',
  });
});

it('20. the page gets no part of Electron: one preload, whose one object page-door.test.ts looks at, and no tools', () => {
  expect(window.effective.preload).toBe(join(program, 'dist', 'shell', 'preload.cjs'));
  expect(window.effective.devTools).toBe(false);
});

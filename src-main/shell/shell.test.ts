import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_FILE_BYTES } from '#shared/contract/host.ts';
import { CHANNEL } from './channel-names.ts';
import { PAGE_URL } from './page-origin.ts';
import { startShell } from './shell.ts';
import * as electron from './testing/electron.ts';
import { asPlatform, call, firstWindow, start } from './testing/running-shell.ts';

vi.mock('electron', () => import('./testing/electron.ts'));

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'desk-shell-'));
  electron.resetElectron({ home });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  rmSync(home, { recursive: true });
});

describe('one instance', () => {
  it('a second one leaves at once', async () => {
    electron.resetElectron({ home, hasLock: false });
    await start();
    expect(electron.app.quits).toEqual(['quit']);
    expect(electron.BrowserWindow.getAllWindows()).toEqual([]);
    expect(electron.utilityProcess.children).toEqual([]);
  });

  it('the first one comes to the front then', async () => {
    await start();
    const window = firstWindow();
    window.minimize();
    electron.app.emit('second-instance', {}, ['/opt/desk', '--no-sandbox']);
    expect([window.isMinimized(), window.isFocused]).toEqual([false, true]);
    expect(electron.BrowserWindow.getAllWindows()).toHaveLength(1);
  });

  it('each data folder has one of its own', async () => {
    await start(['/opt/desk']);
    const usual = electron.app.paths.get('userData');
    electron.resetElectron({ home });
    await start(['/opt/desk', '--demo']);
    const demo = electron.app.paths.get('userData');
    electron.resetElectron({ home });
    await start(['/opt/desk', '--data', join(home, 'office')]);
    expect(new Set([usual, demo, electron.app.paths.get('userData')]).size).toBe(3);
    expect(electron.app.paths.get('userData')).toBe(join(home, 'office', 'window'));
  });
});

describe('deep links', () => {
  const route = '/inquiries/0198c0de-7a11-7000-8000-000000000001';
  const link = `ejrc-desk:/${route}`;
  const target = { kind: 'route', route };

  it('one that started the program is opened when the page is there', async () => {
    await start(['/opt/desk', '--', link]);
    const { webContents } = firstWindow();
    expect(webContents.sent).toEqual([]);
    webContents.finishLoading();
    expect(webContents.sent).toEqual([[CHANNEL.navigate, target]]);
  });

  it('one handed over by a second instance is opened here', async () => {
    await start();
    firstWindow().webContents.finishLoading();
    electron.app.emit('second-instance', {}, ['/opt/desk', link]);
    expect(firstWindow().webContents.sent).toEqual([[CHANNEL.navigate, target]]);
  });

  it('one by event is opened, also from before the program was ready', async () => {
    startShell(['/opt/desk']);
    const event = { preventDefault: vi.fn() };
    electron.app.emit('open-url', event, link);
    expect(event.preventDefault).toHaveBeenCalled();
    await electron.app.becomeReady();
    firstWindow().webContents.finishLoading();
    expect(firstWindow().webContents.sent).toEqual([[CHANNEL.navigate, target]]);
  });

  it.each(['ejrc-desk://../../etc', 'ejrc-desk://evil', 'https://example.org/inquiries', 'ejrc-desk://inquiries/a b'])(
    '%s only shows the window',
    async (bad) => {
      await start();
      firstWindow().webContents.finishLoading();
      electron.app.emit('second-instance', {}, ['/opt/desk', bad]);
      electron.app.emit('open-url', { preventDefault: () => {} }, bad);
      expect(firstWindow().webContents.sent).toEqual([]);
    },
  );

  it('are registered for the usual data folder only', async () => {
    await start();
    expect(electron.app.protocolClients).toEqual([['ejrc-desk']]);
    electron.resetElectron({ home });
    await start(['/opt/desk', '--demo']);
    expect(electron.app.protocolClients).toEqual([]);
  });
});

describe('the backend', () => {
  it('is started with the data folder of the arguments, in the system’s language', async () => {
    electron.resetElectron({ home, isPackaged: false });
    await start(['electron', '/program', '--demo', '--data', join(home, 'office')]);
    const [child] = electron.utilityProcess.children;
    expect(child?.script).toBe(join('/program', 'dist', 'main', 'utility-process.js'));
    expect(child?.received[0]?.message).toEqual({
      type: 'start',
      rootDir: '/program',
      dataDir: join(home, 'office'),
      demo: true,
      language: 'fr',
    });
  });

  it('that cannot open the data ends the program with its line and its exit code', async () => {
    await start();
    const child = electron.utilityProcess.children[0];
    child?.emit('message', { type: 'failed', line: 'Le dossier est utilisé.', exitCode: 75 });
    child?.end(0);
    expect(electron.dialog.errors).toEqual([['EJRC Desk', 'Le dossier est utilisé.']]);
    expect(electron.app.exits).toEqual([75]);
    expect(electron.utilityProcess.children).toHaveLength(1);
  });

  it('has its secrets sealed and opened by the system’s key store', async () => {
    await start();
    const [child] = electron.utilityProcess.children;
    const answered = async (act: 'seal' | 'open', text: string) => {
      const before = child?.received.length ?? 0;
      child?.emit('message', { type: 'secret', id: before, act, text });
      await vi.waitFor(() => expect(child?.received).toHaveLength(before + 1));
      return child?.received.at(-1)?.message as { type: string; id: number; text: string | null };
    };
    const sealed = await answered('seal', '鍵');
    expect(sealed).toMatchObject({ type: 'secret', text: expect.not.stringContaining('鍵') });
    expect(await answered('open', sealed.text ?? '')).toMatchObject({ type: 'secret', text: '鍵' });
    expect(await answered('open', 'bm9uc2Vuc2U=')).toMatchObject({ type: 'secret', text: null });
    expect(electron.dialog.warnings).toEqual([]);
  });

  it('is warned for, once, where the system offers no key store', async () => {
    electron.safeStorage.backend = 'basic_text';
    asPlatform('linux');
    await start();
    const [child] = electron.utilityProcess.children;
    for (const id of [1, 2]) child?.emit('message', { type: 'secret', id, act: 'seal', text: 'a' });
    await vi.waitFor(() => expect(child?.received).toHaveLength(3));
    expect(electron.dialog.warnings).toEqual([
      expect.objectContaining({ type: 'warning', message: expect.stringContaining('clés') }),
    ]);
  });

  it('that crashes is started again, and the pages are told to connect anew', async () => {
    await start();
    electron.utilityProcess.children[0]?.end(11);
    expect(electron.utilityProcess.children).toHaveLength(2);
    expect(electron.utilityProcess.children[1]?.received[0]?.message).toMatchObject({ type: 'start' });
    expect(firstWindow().webContents.sent).toEqual([[CHANNEL.lost]]);
    expect(electron.dialog.errors).toEqual([]);
    const event = { sender: firstWindow().webContents, senderFrame: { url: PAGE_URL, parent: null } };
    electron.ipcMain.emit(CHANNEL.connect, event);
    expect(electron.utilityProcess.children[1]?.received.at(-1)).toMatchObject({
      message: { type: 'connect' },
      ports: [{ name: 'port1' }],
    });
  });

  it('that crashes again soon after ends the program with a word', async () => {
    await start();
    electron.utilityProcess.children[0]?.end(11);
    electron.utilityProcess.children[1]?.end(11);
    expect(electron.utilityProcess.children).toHaveLength(2);
    expect(electron.dialog.errors[0]?.[1]).toMatch(/desk\.log/);
    expect(electron.app.exits).toEqual([70]);
  });

  it('that crashes again much later is started again', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await start();
    electron.utilityProcess.children[0]?.end(11);
    vi.setSystemTime(Date.now() + 60 * 60_000);
    electron.utilityProcess.children[1]?.end(11);
    expect(electron.utilityProcess.children).toHaveLength(3);
  });

  it('closes the data before the program ends', async () => {
    await start();
    const child = electron.utilityProcess.children[0];
    electron.app.quit();
    expect(electron.app.quits).toEqual(['prevented']);
    expect(child?.received.at(-1)?.message).toEqual({ type: 'stop' });
    child?.end(0);
    await vi.waitFor(() => expect(electron.app.quits).toEqual(['prevented', 'quit']));
    expect(electron.utilityProcess.children).toHaveLength(1);
  });

  it('that does not close in time is ended', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    startShell(['/opt/desk']);
    await electron.app.becomeReady();
    const child = electron.utilityProcess.children[0];
    electron.app.quit();
    await vi.advanceTimersByTimeAsync(5000);
    expect(child?.isRunning).toBe(false);
    expect(electron.app.quits).toEqual(['prevented', 'quit']);
  });
});

describe('leaving', () => {
  it('with the last window, but not on macOS', async () => {
    await start();
    electron.app.emit('window-all-closed');
    expect(electron.app.quits).toHaveLength(1);
    asPlatform('darwin');
    electron.app.emit('window-all-closed');
    expect(electron.app.quits).toHaveLength(1);
    firstWindow().close();
    electron.app.emit('activate');
    expect(electron.BrowserWindow.getAllWindows()).toHaveLength(1);
  });
});

describe('a window', () => {
  it('is shown once its page is drawn, on the paper of the scheme, and not too small', async () => {
    electron.nativeTheme.shouldUseDarkColors = true;
    await start();
    const window = firstWindow();
    expect(window.options).toMatchObject({ show: false, backgroundColor: '#14171C', minWidth: 960, minHeight: 600 });
  });

  it('comes back where it was', async () => {
    await start();
    const window = firstWindow();
    Object.assign(window.options, { x: 200, y: 100, width: 1200, height: 700 });
    const profile = electron.app.paths.get('userData') ?? '';
    mkdirSync(profile, { recursive: true });
    window.maximize();
    window.close();
    electron.resetElectron({ home });
    await start();
    expect(firstWindow().options).toMatchObject({ x: 200, y: 100, width: 1200, height: 700 });
    expect(firstWindow().isMaximized()).toBe(true);
  });

  it('whose page crashed is drawn again', async () => {
    await start();
    const { webContents } = firstWindow();
    webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(webContents.done).toEqual(['reload']);
  });
});

describe('what the page asks of the shell', () => {
  it('saves where a person says, whole or not at all', async () => {
    await start();
    expect(await call(CHANNEL.saveFile, 'a.pdf', new Uint8Array([1]))).toBe('cancelled');
    const filePath = join(home, 'report.pdf');
    writeFileSync(filePath, 'old');
    electron.dialog.saveAnswer = { canceled: false, filePath };
    expect(await call(CHANNEL.saveFile, '../../報告: "Q1"?.pdf', new Uint8Array([1, 2, 3]))).toBe('saved');
    expect([...readFileSync(filePath)]).toEqual([1, 2, 3]);
    expect(electron.dialog.asked.at(-1)).toEqual({ defaultPath: join(home, 'Downloads', '_.._報告_ _Q1__.pdf') });
    electron.dialog.saveAnswer = { canceled: false, filePath: join(home, 'gone', 'report.pdf') };
    await expect(call(CHANNEL.saveFile, 'a.pdf', new Uint8Array([1]))).rejects.toThrow();
    expect(readdirSync(home)).toEqual(['report.pdf']);
  });

  it('opens what a person chose, and of a file that is too big only so much that this can be seen', async () => {
    await start();
    expect(await call(CHANNEL.openFiles, ['.eml', '.msg'], true)).toEqual([]);
    expect(electron.dialog.asked.at(-1)).toMatchObject({
      properties: ['openFile', 'multiSelections'],
      filters: [{ extensions: ['eml', 'msg'] }],
    });
    writeFileSync(join(home, '依頼.eml'), 'Subject: x');
    writeFileSync(join(home, 'big.eml'), new Uint8Array(MAX_FILE_BYTES + 1000));
    electron.dialog.openAnswer = { canceled: false, filePaths: [join(home, '依頼.eml'), join(home, 'big.eml')] };
    const files = (await call(CHANNEL.openFiles, [], false)) as { name: string; bytes: Uint8Array }[];
    expect(files.map(({ name, bytes }) => [name, bytes.length])).toEqual([
      ['依頼.eml', 10],
      ['big.eml', MAX_FILE_BYTES + 1],
    ]);
  });

  it('tells the path of the folder that a person chose', async () => {
    await start();
    expect(await call(CHANNEL.chooseFolder)).toBeNull();
    expect(electron.dialog.asked.at(-1)).toEqual({ properties: ['openDirectory', 'createDirectory'] });
    electron.dialog.openAnswer = { canceled: false, filePaths: [join(home, 'Nextcloud')] };
    expect(await call(CHANNEL.chooseFolder)).toBe(join(home, 'Nextcloud'));
  });

  it('copies text', async () => {
    await start();
    await call(CHANNEL.copyText, 'ejrc-desk://today');
    expect(electron.clipboard.text).toBe('ejrc-desk://today');
  });

  it('copies a table in both its forms', async () => {
    await start();
    await call(CHANNEL.copyTable, { text: 'a\tb', html: '<table></table>' });
    expect(electron.clipboard.items.map(({ forms }) => forms)).toEqual([
      { 'text/plain': 'a\tb', 'text/html': '<table></table>' },
    ]);
  });

  it('notifies, and a click leads to the record', async () => {
    await start();
    firstWindow().webContents.finishLoading();
    expect(await call(CHANNEL.notify, { title: 'Due', body: 'x', route: '/today' })).toBe(true);
    expect(await call(CHANNEL.notify, { title: 'Due', body: 'x', route: 'https://example.org' })).toBe(false);
    expect(electron.Notification.shown).toHaveLength(1);
    electron.Notification.shown[0]?.emit('click');
    expect(firstWindow().webContents.sent).toEqual([[CHANNEL.navigate, { kind: 'route', route: '/today' }]]);
  });

  it('shows how much is due', async () => {
    await start();
    await call(CHANNEL.setBadge, 3);
    expect(electron.app.badge).toBe(3);
    expect(electron.Tray.all[0]).toMatchObject({ toolTip: 'EJRC Desk\u00a0: 3 tâches à échéance' });
    asPlatform('win32');
    await call(CHANNEL.setBadge, 1);
    await call(CHANNEL.setBadge, 0);
    const path = join('/program', 'resources', 'icons', 'badge.png');
    expect(firstWindow().overlays).toEqual([
      [{ path }, 'EJRC Desk\u00a0: 1 tâche à échéance'],
      [null, ''],
    ]);
  });

  it('follows the interface language with menu, tray and spell checker', async () => {
    await start();
    expect(electron.session.defaultSession.spellChecked).toEqual(['fr', 'en-GB']);
    await call(CHANNEL.setLanguage, 'ja');
    expect(electron.session.defaultSession.spellChecked).toEqual(['en-GB']);
    expect(electron.Menu.application?.items[0]?.label).toBe('ファイル');
    expect(electron.Tray.all[0]).toMatchObject({ menu: [{ label: 'EJRC Desk を開く' }, {}, {}, {}] });
    await call(CHANNEL.setLanguage, 'en');
    expect(electron.session.defaultSession.spellChecked).toEqual(['en-GB']);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { HostBridge, HostTarget } from '#shared/contract/host.ts';
import { PAGE_MESSAGE } from '#shared/contract/transport.ts';
import { CHANNEL } from './channel-names.ts';
import { openPageDoor } from './page-door.ts';
import * as electron from './testing/electron.ts';

vi.mock('electron', () => import('./testing/electron.ts'));

const ORIGIN = 'app://desk';
let page: EventTarget & { posted: unknown[][]; location: { origin: string } };
let bridge: HostBridge;

beforeEach(() => {
  electron.resetElectron();
  const posted: unknown[][] = [];
  page = Object.assign(new EventTarget(), {
    posted,
    location: { origin: ORIGIN },
    postMessage: (...message: unknown[]) => posted.push(message),
    print: vi.fn(),
  });
  vi.stubGlobal('window', page);
  openPageDoor();
  bridge = electron.contextBridge.exposed.get('ejrcDesk') as unknown as HostBridge;
});

function hear(data: unknown, origin = ORIGIN, source: unknown = page): void {
  const event = new MessageEvent('message', { data, origin });
  Object.defineProperty(event, 'source', { value: source });
  page.dispatchEvent(event);
}

describe('the page', () => {
  it('gets exactly the Host, and nothing of Electron', () => {
    expect([...electron.contextBridge.exposed.keys()]).toEqual(['ejrcDesk']);
    expect(Object.keys(bridge).sort()).toEqual([
      'chooseFolder',
      'copyTable',
      'copyText',
      'kind',
      'notify',
      'onNavigate',
      'openExternal',
      'openFiles',
      'platform',
      'print',
      'saveFile',
      'setBadge',
      'setEditsCases',
      'setLanguage',
    ]);
    for (const value of Object.values(bridge)) expect(['function', 'string']).toContain(typeof value);
  });

  it('cannot choose the channel, and is not handed the event of an answer', async () => {
    expect(await bridge.openExternal('https://example.org/')).toBe(`answer to ${CHANNEL.openExternal}`);
    await bridge.saveFile('a.txt', new Uint8Array([1]));
    await bridge.setBadge(2);
    expect(electron.ipcRenderer.invoked.map(([channel]) => channel)).toEqual([
      CHANNEL.openExternal,
      CHANNEL.saveFile,
      CHANNEL.setBadge,
    ]);
    const heard = vi.fn();
    bridge.onNavigate(heard);
    electron.ipcRenderer.emit(CHANNEL.navigate, { sender: 'Electron' }, { kind: 'route', route: '/today' });
    expect(heard.mock.calls).toEqual([[{ kind: 'route', route: '/today' }]]);
  });
});

describe('where the page is sent', () => {
  const target: HostTarget = { kind: 'route', route: '/people' };

  it('waits until the page listens, and is told once', () => {
    electron.ipcRenderer.emit(CHANNEL.navigate, {}, target);
    const [first, second] = [vi.fn(), vi.fn()];
    bridge.onNavigate(first);
    bridge.onNavigate(second);
    expect(first.mock.calls).toEqual([[target]]);
    expect(second).not.toHaveBeenCalled();
  });

  it('is told no longer to who has stopped listening', () => {
    const heard = vi.fn();
    bridge.onNavigate(heard)();
    electron.ipcRenderer.emit(CHANNEL.navigate, {}, target);
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('a port to the backend', () => {
  it('is asked for by the page itself only', () => {
    hear(PAGE_MESSAGE.connect, 'https://example.org');
    hear(PAGE_MESSAGE.connect, ORIGIN, {});
    hear('something else');
    expect(electron.ipcRenderer.sent).toEqual([]);
    hear(PAGE_MESSAGE.connect);
    expect(electron.ipcRenderer.sent).toEqual([[CHANNEL.connect]]);
  });

  it('is handed to the page’s own origin only', () => {
    electron.ipcRenderer.emit(CHANNEL.port, { ports: ['a port'] });
    electron.ipcRenderer.emit(CHANNEL.lost, {});
    expect(page.posted).toEqual([
      [PAGE_MESSAGE.port, ORIGIN, ['a port']],
      [PAGE_MESSAGE.lost, ORIGIN],
    ]);
  });
});

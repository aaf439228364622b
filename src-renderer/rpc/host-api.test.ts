import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HostBridge, HostTarget } from '#shared/contract/host.ts';
import { createHost } from './host-api.ts';

const page = window as unknown as Window & typeof globalThis;

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('in a browser', () => {
  it('is the browser host', () => {
    expect(createHost(page).kind).toBe('browser');
  });

  it('saves by the browser’s own dialog where it has one', async () => {
    const write = vi.fn();
    const picker = vi.fn(async () => ({ createWritable: async () => ({ write, close: async () => {} }) }));
    vi.stubGlobal('showSaveFilePicker', picker);
    expect(await createHost(page).saveFile('報告.pdf', new Blob(['x']))).toBe('saved');
    expect(picker).toHaveBeenCalledWith({ suggestedName: '報告.pdf' });
    expect(write).toHaveBeenCalledTimes(1);
  });

  it('tells a cancelled dialog from a saved file', async () => {
    vi.stubGlobal('showSaveFilePicker', () => Promise.reject(new DOMException('', 'AbortError')));
    expect(await createHost(page).saveFile('a.pdf', new Blob(['x']))).toBe('cancelled');
  });

  it.each([
    ['has no dialog', undefined],
    ['refuses one', () => Promise.reject(new DOMException('', 'SecurityError'))],
  ])('downloads where the browser %s', async (_name, picker) => {
    if (picker) vi.stubGlobal('showSaveFilePicker', picker);
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    expect(await createHost(page).saveFile('a.pdf', new Uint8Array([1, 2]))).toBe('saved');
    expect(clicked.mock.contexts[0]).toMatchObject({ download: 'a.pdf' });
  });

  it('opens the chosen files, or none', async () => {
    const file = new File(['x'], 'mail.eml');
    const click = vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
      Object.defineProperty(this, 'files', { value: [file] });
      this.dispatchEvent(new Event('change'));
    });
    expect(await createHost(page).openFiles(['.eml', '.msg'], true)).toEqual([file]);
    expect(click.mock.contexts[0]).toMatchObject({ accept: '.eml,.msg', multiple: true });
    click.mockImplementation(function (this: HTMLInputElement) {
      this.dispatchEvent(new Event('cancel'));
    });
    expect(await createHost(page).openFiles([], false)).toEqual([]);
  });

  it('shows a badge in front of whatever the title is', async () => {
    document.title = 'Today';
    const host = createHost(page);
    await host.setBadge(3);
    expect(document.title).toBe('(3) Today');
    document.title = 'Inquiries';
    await vi.waitFor(() => expect(document.title).toBe('(3) Inquiries'));
    await host.setBadge(0);
    expect(document.title).toBe('Inquiries');
  });

  it('opens only addresses that may leave the program', async () => {
    const open = vi.spyOn(page, 'open').mockImplementation(() => null);
    const host = createHost(page);
    expect(await host.openExternal('https://example.org/')).toBe(true);
    expect(await host.openExternal('javascript:alert(1)')).toBe(false);
    expect(open.mock.calls).toEqual([['https://example.org/', '_blank', 'noopener,noreferrer']]);
  });

  describe('notifications', () => {
    const shown: FakeNotification[] = [];
    class FakeNotification {
      static permission = 'default';
      static requestPermission = async () => FakeNotification.permission;
      onclick: () => void = () => {};
      readonly title: string;
      constructor(title: string) {
        this.title = title;
        shown.push(this);
      }
      close() {}
    }
    const notice = { title: 'Due today', body: '2 tasks', route: '/today' };

    beforeEach(() => {
      shown.length = 0;
      vi.stubGlobal('Notification', FakeNotification);
    });

    it('lead to their route when clicked', async () => {
      FakeNotification.permission = 'granted';
      const host = createHost(page);
      const targets: HostTarget[] = [];
      const stop = host.onNavigate((target) => targets.push(target));
      expect(await host.notify(notice)).toBe(true);
      shown[0]?.onclick();
      expect(targets).toEqual([{ kind: 'route', route: '/today' }]);
      stop();
      shown[0]?.onclick();
      expect(targets).toHaveLength(1);
    });

    it.each(['denied', 'default'])('are not shown when %s', async (permission) => {
      FakeNotification.permission = permission;
      expect(await createHost(page).notify(notice)).toBe(false);
      expect(shown).toEqual([]);
    });
  });

  it('follows the interface language', async () => {
    await createHost(page).setLanguage('ja');
    expect(document.documentElement.lang).toBe('ja');
  });
});

describe('in Electron', () => {
  const bridge = {
    kind: 'electron',
    platform: 'linux',
    saveFile: vi.fn(async () => 'saved' as const),
    openFiles: vi.fn(async () => [{ name: '依頼.eml', bytes: new Uint8Array([1, 2, 3]) }]),
    setBadge: vi.fn(),
  } as unknown as HostBridge;

  it('passes on to the shell, with files as bytes on the way and as files in the page', async () => {
    vi.stubGlobal('ejrcDesk', bridge);
    const host = createHost(page);
    expect(host.kind).toBe('electron');
    await host.saveFile('a.txt', new Blob([new Uint8Array([7, 8])]));
    expect(bridge.saveFile).toHaveBeenCalledWith('a.txt', new Uint8Array([7, 8]));
    const [file] = await host.openFiles(['.eml'], false);
    expect(file).toBeInstanceOf(File);
    expect([file?.name, file?.size]).toEqual(['依頼.eml', 3]);
    await host.setBadge(2);
    expect(bridge.setBadge).toHaveBeenCalledWith(2);
  });
});

it('in Electron, what is chosen after a click the page reads by itself, however large it is', async () => {
  vi.stubGlobal('ejrcDesk', { kind: 'electron', openFiles: vi.fn() });
  Object.defineProperty(navigator, 'userActivation', { value: { isActive: true }, configurable: true });
  const large = new File(['office'], 'office.ejrcsync');
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    Object.defineProperty(this, 'files', { value: [large] });
    this.dispatchEvent(new Event('change'));
  });
  expect(await createHost(page).openFiles(['.ejrcsync'], false)).toEqual([large]);
  Reflect.deleteProperty(navigator, 'userActivation');
});

it('two badges on one page do not fight over its title', async () => {
  document.title = 'Today';
  await Promise.all([createHost(page).setBadge(1), createHost(page).setBadge(2)]);
  document.title = 'Inquiries';
  await vi.waitFor(() => expect(document.title).toMatch(/^\([12]\) Inquiries$/));
});

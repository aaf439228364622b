import { externalAddress } from '#shared/contract/external-address.ts';
import type { Host, HostNotice, HostPlatform, HostTarget } from '#shared/contract/host.ts';
import { openFiles, saveFile } from './files.ts';
import { createTitleBadge } from './title-badge.ts';

/** What a browser can do of what a desktop program does. */
export function createBrowserHost(page: Window & typeof globalThis): Host {
  const listeners = new Set<(target: HostTarget) => void>();
  const setTitleBadge = createTitleBadge(page.document);
  return {
    kind: 'browser',
    platform: platformOf(page.navigator.userAgent),
    saveFile: (name, data) => saveFile(page, name, data),
    openFiles: (accept, multiple) => openFiles(page, accept, multiple),
    async setBadge(count) {
      setTitleBadge(count);
    },
    notify: (notice) =>
      notify(page, notice, () => {
        for (const listener of listeners) listener({ kind: 'route', route: notice.route });
      }),
    async openExternal(url) {
      const address = externalAddress(url);
      if (address === undefined) return false;
      page.open(address, '_blank', 'noopener,noreferrer');
      return true;
    },
    chooseFolder: async () => null,
    copyText: (text) => page.navigator.clipboard.writeText(text),
    async copyTable({ text, html }) {
      const item = new page.ClipboardItem({ 'text/plain': text, 'text/html': html });
      await page.navigator.clipboard.write([item]);
    },
    async print() {
      page.print();
    },
    async setLanguage(language) {
      page.document.documentElement.lang = language;
    },
    // A browser has no menu of ours.
    async setEditsCases() {},
    onNavigate(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Asks for leave the first time; browsers want a click before that, and some have no notifications at all. */
async function notify(page: Window & typeof globalThis, notice: HostNotice, onClick: () => void): Promise<boolean> {
  if (!('Notification' in page)) return false;
  const permission =
    page.Notification.permission === 'default'
      ? await page.Notification.requestPermission()
      : page.Notification.permission;
  if (permission !== 'granted') return false;
  const shown = new page.Notification(notice.title, { body: notice.body, tag: notice.route });
  shown.onclick = () => {
    page.focus();
    shown.close();
    onClick();
  };
  return true;
}

function platformOf(userAgent: string): HostPlatform {
  if (/Windows/.test(userAgent)) return 'win32';
  if (/Mac OS X|Macintosh/.test(userAgent)) return 'darwin';
  return /Linux|X11/.test(userAgent) ? 'linux' : 'other';
}

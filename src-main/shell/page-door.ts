import { contextBridge, ipcRenderer } from 'electron';
import { HOST_BRIDGE, type HostBridge, type HostPlatform, type HostTarget } from '#shared/contract/host.ts';
import { PAGE_MESSAGE } from '#shared/contract/transport.ts';
import { CHANNEL } from './channel-names.ts';

const PLATFORMS: readonly HostPlatform[] = ['linux', 'darwin', 'win32'];

/** Opens the one door between the page and the program: the Host, and a port to the backend. */
export function openPageDoor(): void {
  const listeners = new Set<(target: HostTarget) => void>();
  /** What came before the page listened, such as the link that started the program. */
  const waiting: HostTarget[] = [];

  const bridge: HostBridge = {
    kind: 'electron',
    platform: PLATFORMS.find((platform) => platform === process.platform) ?? 'other',
    saveFile: (name, bytes) => ipcRenderer.invoke(CHANNEL.saveFile, name, bytes),
    openFiles: (accept, multiple) => ipcRenderer.invoke(CHANNEL.openFiles, accept, multiple),
    chooseFolder: () => ipcRenderer.invoke(CHANNEL.chooseFolder),
    setBadge: (count) => ipcRenderer.invoke(CHANNEL.setBadge, count),
    notify: (notice) => ipcRenderer.invoke(CHANNEL.notify, notice),
    openExternal: (url) => ipcRenderer.invoke(CHANNEL.openExternal, url),
    copyText: (text) => ipcRenderer.invoke(CHANNEL.copyText, text),
    copyTable: (table) => ipcRenderer.invoke(CHANNEL.copyTable, table),
    setLanguage: (language) => ipcRenderer.invoke(CHANNEL.setLanguage, language),
    setEditsCases: (editsCases) => ipcRenderer.invoke(CHANNEL.setEditsCases, editsCases),
    async print() {
      window.print();
    },
    onNavigate(listener) {
      listeners.add(listener);
      for (const target of waiting.splice(0)) listener(target);
      return () => listeners.delete(listener);
    },
  };

  contextBridge.exposeInMainWorld(HOST_BRIDGE, bridge);

  ipcRenderer.on(CHANNEL.navigate, (_event, target: HostTarget) => {
    if (listeners.size === 0) waiting.push(target);
    for (const listener of listeners) listener(target);
  });

  // A port cannot cross the bridge; a message to the page's own window can carry it.
  window.addEventListener('message', ({ source, origin, data }) => {
    const isFromPage = source === window && origin === window.location.origin;
    if (isFromPage && data === PAGE_MESSAGE.connect) ipcRenderer.send(CHANNEL.connect);
  });
  ipcRenderer.on(CHANNEL.port, ({ ports }) => {
    window.postMessage(PAGE_MESSAGE.port, window.location.origin, [...ports]);
  });
  ipcRenderer.on(CHANNEL.lost, () => window.postMessage(PAGE_MESSAGE.lost, window.location.origin));
}

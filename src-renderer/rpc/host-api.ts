import { HOST_BRIDGE, type Host, type HostBridge } from '#shared/contract/host.ts';
import { createBrowserHost } from './browser-host-api.ts';
import { openFiles } from './files.ts';

/** What stands around the page: Electron's shell where its preload is there, else the browser. */
export function createHost(page: Window & typeof globalThis): Host {
  const bridge = bridgeOf(page);
  return bridge === undefined ? createBrowserHost(page) : overBridge(bridge, page);
}

/** Files are objects of the page's own world, so they are made on this side of the bridge. */
function overBridge(bridge: HostBridge, page: Window): Host {
  return {
    ...bridge,
    async saveFile(name, data) {
      return bridge.saveFile(name, data instanceof Blob ? new Uint8Array(await data.arrayBuffer()) : data);
    },
    async openFiles(accept, multiple) {
      // After a click the page may open files itself and reads them piece by piece: the file of an office is larger than what
      // crosses the bridge at once.
      if (page.navigator.userActivation?.isActive) return openFiles(page, accept, multiple);
      const files = await bridge.openFiles(accept, multiple);
      return files.map(({ name, bytes }) => new File([bytes], name));
    },
  };
}

const bridgeOf = (page: object): HostBridge | undefined =>
  HOST_BRIDGE in page ? (page[HOST_BRIDGE] as HostBridge) : undefined;

import { PAGE_MESSAGE } from '#shared/contract/transport.ts';
import type { Channel, OpenChannel } from './channel.ts';

/** The part of `window` that is used. */
export type PageWindow = Pick<Window, 'postMessage' | 'addEventListener' | 'removeEventListener'> & {
  readonly location: Pick<Location, 'origin'>;
};

/** Opens ports to the backend through the preload, which answers what the page asks of its own window. */
export function messagePortChannels(page: PageWindow): OpenChannel {
  return (signal) =>
    new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        page.removeEventListener('message', onMessage);
        signal.removeEventListener('abort', onAbort);
        settle();
      };
      const onAbort = () => end(() => reject(new Error('the shell did not answer')));
      const onMessage = (event: MessageEvent) => {
        if (!isFromShell(event, page)) return;
        const [port] = event.ports;
        if (event.data === PAGE_MESSAGE.port && port !== undefined) end(() => resolve(channelOf(port, page)));
        else if (event.data === PAGE_MESSAGE.lost) end(() => reject(new Error('the backend is not there')));
      };
      page.addEventListener('message', onMessage);
      signal.addEventListener('abort', onAbort, { once: true });
      page.postMessage(PAGE_MESSAGE.connect, page.location.origin);
    });
}

/** Frames and other windows can post messages to the page, too. */
const isFromShell = (event: MessageEvent, page: PageWindow): boolean =>
  event.source === page && event.origin === page.location.origin;

function channelOf(port: MessagePort, page: PageWindow): Channel {
  const closeListeners = new Set<() => void>();
  const onLost = (event: MessageEvent) => {
    if (isFromShell(event, page) && event.data === PAGE_MESSAGE.lost) end();
  };
  const end = () => {
    page.removeEventListener('message', onLost);
    port.close();
    for (const listener of closeListeners) listener();
    closeListeners.clear();
  };
  page.addEventListener('message', onLost);
  port.addEventListener('close', end, { once: true });
  port.start();
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => port.addEventListener('message', ({ data }) => listener(data)),
    onClose: (listener) => closeListeners.add(listener),
    close: end,
  };
}

/** What both ends of the wire agree on below the contract: addresses, first messages, sizes, reasons to close. */

/** The path of the WebSocket. */
export const RPC_PATH = '/rpc';

/** GET with the cookie of the host gives `{ "session": "..." }`, which the first message of a socket must carry. */
export const SESSION_PATH = '/session';

/** The biggest message, in bytes: a file of the permitted size with what surrounds it. */
export const MAX_MESSAGE_BYTES = 35 * 1024 * 1024;

/** The page's first message on a socket; the host answers it with READY, and only then speaks RPC. */
export interface SocketGreeting {
  readonly session: string;
}

export const READY = 'ready';

/** Why the host closed a socket (4000-4999 are for applications; 1012 is the standard's "service restart"). */
export const CLOSE_CODE = { restarting: 1012, malformed: 4400, unauthorised: 4401, late: 4408 } as const;

/** Between the page and the preload, by `window.postMessage` to the page's own origin. */
export const PAGE_MESSAGE = {
  /** Page to preload: give me a port to the backend. */
  connect: 'ejrc-desk:connect',
  /** Preload to page, with the port. */
  port: 'ejrc-desk:port',
  /** Preload to page: the backend ended, or cannot be reached. */
  lost: 'ejrc-desk:lost',
} as const;

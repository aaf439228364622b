import type { IncomingMessage } from 'node:http';
import { isSameSecret } from './secrets.ts';

/** The names under which the loopback address is reached; any other name in `Host` is somebody's DNS trick. */
const LOOPBACK_NAMES = ['127.0.0.1', 'localhost'];

export function isOwnHost(request: IncomingMessage, port: number): boolean {
  return LOOPBACK_NAMES.some((name) => request.headers.host === `${name}:${port}`);
}

/** For sockets, which browsers let any page open: the page must be ours. A request without Origin is not from a page. */
export function isOwnOrigin(request: IncomingMessage, port: number): boolean {
  return isOwnHost(request, port) && request.headers.origin === `http://${request.headers.host}`;
}

/**
 * Browsers say where a request comes from; one that another site caused is refused whatever else it carries. A person who
 * opens an address sends `none`, programs that are no browser send nothing.
 */
export function isFromOtherSite(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

/** Cookies are shared by all ports of a machine, so each instance has a name of its own for its cookie. */
export interface HostCookie {
  readonly name: string;
  readonly value: string;
}

/** `absent` is a visitor, `wrong` may be someone who tries. */
export function cookieState(request: IncomingMessage, cookie: HostCookie): 'right' | 'wrong' | 'absent' {
  const values = (request.headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${cookie.name}=`))
    .map((pair) => pair.slice(cookie.name.length + 1));
  if (values.length === 0) return 'absent';
  return values.some((value) => isSameSecret(value, cookie.value)) ? 'right' : 'wrong';
}

/** A session cookie that scripts cannot read and that no other site can make the browser send. */
export function setCookieHeader(cookie: HostCookie): string {
  return `${cookie.name}=${cookie.value}; HttpOnly; SameSite=Strict; Path=/`;
}

/** How the page's files are served, the same by the browser host and by Electron's own protocol. */

/** The element that both hosts put into the page, so that libraries may add style elements: they read its nonce. */
export const NONCE_META = 'csp-nonce';

/**
 * Nothing but the program's own files runs, nothing remote is fetched or sent to. Style elements need the nonce; style
 * attributes are free, because charts and received mails carry them and they can run and fetch nothing (img-src holds for
 * them too).
 * @param nonce fresh for each answer
 * @param connect further addresses the page may connect to, such as its WebSocket
 */
export function contentSecurityPolicy(nonce: string, connect: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Sent with every answer, whatever it holds. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': [
    'accelerometer',
    'autoplay',
    'camera',
    'display-capture',
    'geolocation',
    'gyroscope',
    'hid',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'publickey-credentials-get',
    'screen-wake-lock',
    'serial',
    'usb',
    'xr-spatial-tracking',
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
};

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json; charset=utf-8',
  webp: 'image/webp',
  woff: 'font/woff',
  woff2: 'font/woff2',
};

/** @returns the type by the name's extension; a kind that we do not ship is not served as something a browser runs */
export function contentTypeOf(path: string): string {
  return CONTENT_TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

const PAGE = 'index.html';
const FILE_SEGMENT = /^[A-Za-z0-9_][A-Za-z0-9._@-]*$/;
const LONGEST_PATH = 300;

/**
 * Which file of the page's folder a request means. Only names that a build gives are let through; there is no repair of
 * odd ones, so no spelling of `..` or of a drive can lead out of the folder.
 * @param path the request's path as it was sent, still encoded, without query
 * @returns relative to the page's folder, with '/'; the page itself for a route; nothing where the path is not of our form
 */
export function pageFileOf(path: string): string | undefined {
  if (!path.startsWith('/') || path.length > LONGEST_PATH) return undefined;
  if (path === '/') return PAGE;
  const segments = path.slice(1).replace(/\/$/, '').split('/');
  if (!segments.every((segment) => FILE_SEGMENT.test(segment) && !segment.includes('..'))) return undefined;
  return segments.at(-1)?.includes('.') ? segments.join('/') : PAGE;
}

/** Puts the nonce where the page's libraries look for it. */
export function withNonce(html: string, nonce: string): string {
  return html.replace(/<head[^>]*>/, (head) => `${head}<meta property="${NONCE_META}" nonce="${nonce}">`);
}

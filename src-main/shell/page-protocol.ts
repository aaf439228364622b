import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { protocol } from 'electron';
import {
  contentSecurityPolicy,
  contentTypeOf,
  pageFileOf,
  SECURITY_HEADERS,
  withNonce,
} from '#shared/contract/page-policy.ts';
import { isPageAddress, PAGE_SCHEME } from './page-origin.ts';

/** Must be called before Electron is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built page under its own scheme, and nothing from anywhere else. */
export function servePage(pageDir: string): void {
  protocol.handle(PAGE_SCHEME, (request) => answer(request, pageDir));
}

async function answer(request: Request, pageDir: string): Promise<Response> {
  if (request.method !== 'GET' || !isPageAddress(request.url)) return respond(403, 'text/plain', 'Refused');
  const file = pageFileOf(new URL(request.url).pathname);
  const content = file === undefined ? undefined : await contentOf(join(pageDir, file));
  if (file === undefined || content === undefined) return respond(404, 'text/plain', 'Not found');
  if (!file.endsWith('.html')) return respond(200, contentTypeOf(file), new Uint8Array(content));
  const nonce = randomBytes(16).toString('base64url');
  return respond(200, contentTypeOf(file), withNonce(content.toString('utf8'), nonce), contentSecurityPolicy(nonce));
}

function respond(
  status: number,
  type: string,
  body: string | Uint8Array<ArrayBuffer>,
  policy = "default-src 'none'; frame-ancestors 'none'",
): Response {
  const headers = { ...SECURITY_HEADERS, 'content-type': type, 'content-security-policy': policy };
  return new Response(body, { status, headers });
}

async function contentOf(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch {
    return undefined;
  }
}

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  contentSecurityPolicy,
  contentTypeOf,
  pageFileOf,
  SECURITY_HEADERS,
  withNonce,
} from '#shared/contract/page-policy.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Names of built files in this folder hold a hash of their content, so what was loaded once stays right. */
const HASHED = 'assets/';
const FOREVER = 'private, max-age=31536000, immutable';
const ASK_AGAIN = 'private, no-cache';

/**
 * Answers from the page's folder.
 * @param path as sent, still encoded, without query
 * @param connect further addresses that the page may connect to
 */
export async function answerFromPage(pageDir: string, path: string, connect: readonly string[]): Promise<Answer> {
  const file = pageFileOf(path);
  const content = file === undefined ? undefined : await contentOf(join(pageDir, file));
  if (file === undefined || content === undefined) return plainAnswer(404, 'Not found');
  if (!file.endsWith('.html')) {
    return answer(200, contentTypeOf(file), content, {
      'cache-control': file.startsWith(HASHED) ? FOREVER : ASK_AGAIN,
    });
  }
  const nonce = randomBytes(16).toString('base64url');
  return answer(200, contentTypeOf(file), withNonce(content.toString('utf8'), nonce), {
    'cache-control': 'no-store',
    'content-security-policy': contentSecurityPolicy(nonce, connect),
  });
}

/** A line for a program or a curious person. */
export function plainAnswer(status: number, text: string): Answer {
  return answer(status, 'text/plain; charset=utf-8', `${text}\n`);
}

/** An answer that is not stored and may run nothing, unless its headers say otherwise. */
export function answer(
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    status,
    headers: {
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      ...SECURITY_HEADERS,
      'content-type': type,
      ...headers,
    },
    body,
  };
}

async function contentOf(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'EISDIR'].some((code) => code === error.code);

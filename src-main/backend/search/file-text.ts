import { closeSync, openSync, readSync } from 'node:fs';
import type { Context } from '../context.ts';
import { decodeText } from '../exchange/charset/index.ts';
import { htmlToText } from '../exchange/mail/index.ts';

/** Of a long text so many bytes are searched: some hundred pages. */
const SEARCHED_BYTES = 256 * 1024;

interface Content {
  readonly hash: string;
  /** Media type, told from the content when it was added. */
  readonly type: string;
}

/**
 * What can be read in a text file: of HTML what a person sees of it.
 * @returns '' for what is no text, null where the content is not here, or can't be read now
 */
export function fileText(files: Context['files'], { hash, type }: Content): string | null {
  if (!type.startsWith('text/') || !/^[0-9a-f]{64}$/u.test(hash)) return '';
  const head = headOf(files, hash);
  if (head === null) return null;
  const { text } = decodeText(head, null);
  return type === 'text/html' ? htmlToText(text) : text;
}

function headOf(files: Context['files'], hash: string): Uint8Array | null {
  const handle = opened(files.pathOf(hash));
  if (handle === null) return null;
  try {
    const bytes = Buffer.alloc(SEARCHED_BYTES);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
      read = readSync(handle, bytes, length, bytes.length - length, null);
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(handle);
  }
}

function opened(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch {
    return null;
  }
}

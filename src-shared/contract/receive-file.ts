/** What an export tells while it is written, and the file that it ends with. */
export type FileEvent =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'file'; readonly name: string; readonly type: string; readonly size: number }
  | { readonly kind: 'part'; readonly base64: string };

/** A part is small enough for any line. */
export const PART_BYTES = 256 * 1024;

/**
 * Puts a file together from the events that carry it.
 * @throws Error where they end before the file does
 */
export async function receiveFile(
  events: AsyncIterable<FileEvent>,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<File> {
  // As blobs, which a browser may lay on the disk: a backup is bigger than what fits a page.
  const parts: Blob[] = [];
  let head: Extract<FileEvent, { kind: 'file' }> | undefined;
  for await (const event of events) {
    if (event.kind === 'progress') onProgress(event.done, event.total);
    else if (event.kind === 'file') head = event;
    else parts.push(new Blob([bytesOf(event.base64)]));
  }
  const file = new File(parts, head?.name ?? '', { type: head?.type ?? '' });
  if (head === undefined || file.size !== head.size) throw new Error('the file ended before it was complete');
  return file;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

/** A file's bytes as the events that carry it. */
export function* fileEvents(name: string, type: string, bytes: Uint8Array): Generator<FileEvent> {
  yield { kind: 'file', name, type, size: bytes.length };
  for (let at = 0; at < bytes.length; at += PART_BYTES) yield partEvent(bytes.subarray(at, at + PART_BYTES));
}

/** At most `PART_BYTES` of a file as an event. */
export function partEvent(part: Uint8Array): FileEvent {
  let letters = '';
  for (const byte of part) letters += String.fromCharCode(byte);
  return { kind: 'part', base64: btoa(letters) };
}

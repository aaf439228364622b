import { UPLOAD_PART_BYTES } from '#shared/contract/file-events.ts';

interface Part {
  readonly upload: string | null;
  readonly at: number;
  readonly part: Blob;
}

export type Receive = (
  part: Part,
  options: { readonly signal: AbortSignal },
) => Promise<{ readonly upload: string; readonly received: number }>;

interface Sending {
  readonly signal: AbortSignal;
  /** In bytes; told before each part. */
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void;
}

/**
 * Sends a file that a person chose, in parts: the backend can't read it by itself.
 * @returns the name of the upload
 */
export async function sendInParts(file: File, receive: Receive, { signal, onProgress }: Sending): Promise<string> {
  let upload: string | null = null;
  let received = 0;
  do {
    onProgress({ done: received, total: file.size });
    const part = file.slice(received, received + UPLOAD_PART_BYTES);
    const answer: Awaited<ReturnType<Receive>> = await receive({ upload, at: received, part }, { signal });
    ({ upload, received } = answer);
  } while (received < file.size);
  return upload;
}

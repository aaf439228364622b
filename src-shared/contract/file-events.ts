import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { id } from './common.ts';

/** How far long work has come: in bytes where files are read or written, in changes where they are merged. */
export const progressEvent = z.object({ kind: z.literal('progress'), done: z.number(), total: z.number() });

/** Long work that ends with a file: its progress, then the file in parts, which `receiveFile` puts together. */
export const fileInParts = eventIterator(
  z.discriminatedUnion('kind', [
    progressEvent,
    z.object({ kind: z.literal('file'), name: z.string(), type: z.string(), size: z.number() }),
    z.object({ kind: z.literal('part'), base64: z.string() }),
  ]),
);

/** As much of a file as one call may bring, in bytes. */
export const UPLOAD_PART_BYTES = 4 * 1024 * 1024;

/**
 * One part of a file that is too big for one message: the first with `upload: null, at: 0`, each further one with the answer's
 * `upload` and, as `at`, its `received`. Refused with INVALID (`at`: `changed`) where it is not the next one.
 */
export const uploadPart = z.object({ upload: id.nullable(), at: z.int().min(0), part: z.instanceof(Blob) });
export const uploaded = z.object({ upload: id, received: z.number() });

/** Reads mail files in a worker with limits. */
import { createLimitedWorker, type WorkerLimits, workerUrl } from '../limited-worker.ts';
import type { MailJob } from './mail.worker.ts';
import { MAIL_LIMITS, type MailLimits, type MailReading, type ParsedMail } from './mail-types.ts';

export interface MailParser {
  /**
   * Reads one `.eml` or `.msg` file; never rejects. A mail that hits a limit comes back `partly-read` with its envelope at least, one
   * that is none `unreadable`. Several calls are served in turn.
   */
  readonly read: (file: Uint8Array, signal?: AbortSignal) => Promise<MailReading>;
  readonly close: () => Promise<void>;
}

export const MAIL_WORKER_LIMITS: WorkerLimits = { milliseconds: 10_000, megabytes: 256 };

export function createMailParser(
  limits: MailLimits = MAIL_LIMITS,
  workerLimits: WorkerLimits = MAIL_WORKER_LIMITS,
): MailParser {
  const worker = createLimitedWorker<MailJob, ParsedMail, MailReading>(
    workerUrl('mail', import.meta.url),
    workerLimits,
  );
  const read = async (file: Uint8Array, signal?: AbortSignal): Promise<MailReading> => {
    // One byte more than allowed is enough to see that it is too large, and spares copying the rest.
    const copy = new Uint8Array(file.subarray(0, limits.mailBytes + 1));
    const end = await worker.run({ file: copy, limits }, { transfer: [copy.buffer], signal });
    if (end.status === 'done') return end.result;
    if (end.part === undefined) return { status: 'unreadable', code: end.reason };
    return { status: 'partly-read', code: end.reason, mail: end.part };
  };
  return { read, close: worker.close };
}

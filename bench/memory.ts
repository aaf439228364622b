import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { HOST_FLAGS } from '../scripts/lib/host-flags.mjs';
import type { Figure } from './harness.ts';

const WORK = fileURLToPath(new URL('memory-work.ts', import.meta.url));
const MB = 1024 * 1024;

/** What the process of the scripted work prints. */
export interface MemoryUsed {
  readonly operations: number;
  /** Bytes of the process, without the database's pages that it maps, before and after the work. */
  readonly before: number;
  readonly after: number;
}

/** Figure 15: memory of the backend, in a process of its own, after as many operations as an hour brings. */
export async function measureMemory(
  dataDir: string,
  inquiries: number,
  operations: number,
): Promise<readonly Figure[]> {
  const args = [...process.execArgv, ...HOST_FLAGS, WORK, dataDir, String(operations)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const { before, after } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as MemoryUsed;
  const megabytes = (bytes: number): string => `${Math.round(bytes / MB)} MB`;
  return [
    {
      ...{ number: '15', what: `memory of the backend after ${operations} operations on ${inquiries} inquiries` },
      ...{ ours: megabytes(after), peer: `when it was opened ${megabytes(before)}`, ratio: '–' },
      ...{ target: '<= 250 MB', holds: after <= 250 * MB },
    },
  ];
}

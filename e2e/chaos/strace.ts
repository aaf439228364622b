import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Program, runProgram } from './child.ts';

/** The calls by which SQLite and our own durable writes reach the disk. */
const CALLS = 'pwrite64,fdatasync,fsync';
/** Whatever the number of calls, so many of them are put to trial, evenly spread. */
const MOST_TRIALS = 400;

/** Why strace can't be used here, or null. */
export function withoutStrace(): string | null {
  try {
    execFileSync('strace', ['-V'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'strace is not installed (Debian: apt-get install strace)';
  }
}

/** Under strace, with the k-th of those calls killing the program, or failing as a broken disk does. */
export const killedAt = (k: number): readonly string[] => inject(`signal=SIGKILL:when=${k}`);
export const failingAt = (k: number): readonly string[] => inject(`error=EIO:when=${k}`);

const inject = (what: string): readonly string[] => [
  ...['strace', '-f', '-qq', '-o', '/dev/null', '-e', `trace=${CALLS}`],
  ...['-e', `inject=${CALLS}:${what}`],
];

/** The numbers of the calls that a program makes on its main thread, or so many of them. */
export async function callsOf(program: Program, folder: string, args: readonly string[]): Promise<readonly number[]> {
  const log = join(folder, 'calls.log');
  const { said } = await runProgram(program, args, {
    under: ['strace', '-f', '-qq', '-o', log, '-e', `trace=${CALLS}`],
  });
  if (said.at(-1) !== 'closed') throw new Error(`${program} does not come to its end without a fault either`);
  const byThread = Map.groupBy(readFileSync(log, 'utf8').split('\n'), (line) => line.split(' ')[0] ?? '');
  const calls = Math.max(...[...byThread.values()].map((lines) => lines.filter((line) => line.includes('(')).length));
  const step = Math.max(1, calls / MOST_TRIALS);
  return Array.from({ length: Math.min(calls, MOST_TRIALS) }, (_, i) => Math.floor(i * step) + 1);
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyOffice, expectKept, withFolder, workOn } from './office.ts';

/** The programs of `programs/`. */
export type Program = 'work' | 'take-bundle';

export interface Ended {
  /** The lines that it said whole. */
  readonly said: readonly string[];
  readonly code: number | null;
}

interface Options {
  /** Runs it under another program, e.g. strace with its arguments. */
  readonly under?: readonly string[];
  /** Kills it so many ms after it said its first line; else it comes to its own end. */
  readonly killAfter?: number;
}

/** Runs a program in a process of its own, to its end or until it is killed. */
export async function runProgram(
  program: Program,
  args: readonly string[],
  { under = [], killAfter }: Options = {},
): Promise<Ended> {
  const file = fileURLToPath(new URL(`./programs/${program}.ts`, import.meta.url));
  const [command = process.execPath, ...rest] = [...under, process.execPath, file, ...args];
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'ignore'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
  });
  if (killAfter !== undefined) {
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), killAfter));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { said: text.split('\n').slice(0, -1), code };
}

/**
 * Lets the program work in a copy of an office under a fault, and holds the copy to what was acknowledged; then it has to go on
 * from there.
 */
export function tryToWork(office: string, deliveries: readonly string[], fault: Options): Promise<void> {
  return withFolder(async (folder) => {
    const dataDir = join(folder, 'office');
    copyOffice(office, dataDir);
    const { said } = await runProgram('work', [dataDir, ...deliveries], fault);
    expectKept(dataDir, said, deliveries);
    const goneOn = await workOn(dataDir, deliveries);
    expectKept(dataDir, [...said, ...goneOn], deliveries);
  });
}

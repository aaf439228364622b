import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface ShellArguments {
  /** Nothing for the system's usual place. */
  readonly dataDir: string | undefined;
  readonly demo: boolean;
}

/** What is not ours is left to Chromium, whose switches stand among the arguments. */
export function readShellArguments(args: readonly string[]): ShellArguments {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: { data: { type: 'string' }, demo: { type: 'boolean', default: false } },
  });
  const { data, demo } = values;
  return { dataDir: typeof data === 'string' ? resolve(data) : undefined, demo: demo === true };
}

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { StartupError } from '../backend/startup-error.ts';

export interface HostArguments {
  readonly dataDir: string | undefined;
  readonly demo: boolean;
  /** Nothing where any free port will do. */
  readonly port: number | undefined;
  readonly open: boolean;
  readonly help: boolean;
}

/** @throws StartupError `usage` for what is not known */
export function readArguments(args: readonly string[]): HostArguments {
  const { data, demo, port, help, ...rest } = parsed(args);
  // It would be the folder that the person is in.
  if (data === '') throw new StartupError('usage', { argument: '--data' });
  return {
    dataDir: data === undefined ? undefined : resolve(data),
    demo,
    port: port === undefined ? undefined : portOf(port),
    open: !rest['no-open'],
    help,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: false,
      options: {
        data: { type: 'string' },
        demo: { type: 'boolean', default: false },
        port: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new StartupError('usage', { argument: unknownIn(args) }, error);
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new StartupError('usage', { argument: `--port ${text}` });
  return port;
}

const KNOWN = ['--data', '--demo', '--port', '--no-open', '--help'];

/** The argument to name in the message: the first one that is none of ours, else the last one, which lacks its value. */
function unknownIn(args: readonly string[]): string {
  const isKnown = (arg: string, index: number) =>
    KNOWN.includes(arg.split('=')[0] ?? '') || ['--data', '--port'].includes(args[index - 1] ?? '');
  return args.find((arg, index) => !isKnown(arg, index)) ?? args.at(-1) ?? '';
}

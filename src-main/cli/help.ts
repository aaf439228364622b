import type { Command } from './command.ts';

const row = (left: string, right: string): string => `  ${left.padEnd(34)}${right}`;

const COMMON = [
  row('--data DIR', 'the data folder, instead of the usual one'),
  row('--json', 'print the result as one JSON document'),
  row('--help', 'print this, or the help of a command'),
];

/** What `ejrc-desk --help` prints. */
export function helpFor(commands: readonly Command[]): string {
  return [
    'ejrc-desk: the command line of EJRC Desk, over the same data as the program',
    '',
    'Usage: ejrc-desk COMMAND [options]',
    '',
    ...commands.map(({ usage, summary }) => row(usage, summary)),
    '',
    'Options of every command:',
    ...COMMON,
    '',
    'Exit codes: 0 done; 1 the answer is bad (see the lines above); 64 wrong call; 65 input that cannot be read;',
    '66-82 the data folder cannot be used (the line says why); 83 the hub cannot be used (the same); 70 a defect; 130 interrupted.',
  ].join('\n');
}

/** What `ejrc-desk COMMAND --help` prints. */
export function helpForCommand({ usage, summary, options }: Command): string {
  const lines = options.map(({ name, value, help }) => row(`--${name}${value === undefined ? '' : ` ${value}`}`, help));
  return [`Usage: ejrc-desk ${usage}`, '', summary, '', ...lines, ...COMMON].join('\n');
}

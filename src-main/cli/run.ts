import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataDir } from '../backend/data-dir.ts';
import { type Call, type Command, UsageError } from './command.ts';
import { failureOf, USAGE } from './failures.ts';
import { helpFor, helpForCommand } from './help.ts';

export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Shows where long work is, if somebody watches. */
  readonly progress?: Call['progress'];
}

/** Runs one call of the command line and tells its exit code. */
export async function run(
  args: readonly string[],
  commands: readonly Command[],
  rootDir: string,
  output: Output,
): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    output.out(helpFor(commands));
    return name === undefined ? USAGE : 0;
  }
  try {
    const command = commands.find((candidate) => candidate.name === name);
    if (command === undefined) throw new UsageError(`there is no command ${name}`);
    return await runCommand(command, parse(command, rest), rootDir, output);
  } catch (error) {
    const { line, exitCode } = failureOf(error);
    output.err(`ejrc-desk: ${line}`);
    return exitCode;
  }
}

type Parsed = ReturnType<typeof parse>;

async function runCommand(
  command: Command,
  { values, positionals }: Parsed,
  rootDir: string,
  { out, err, progress = () => {} }: Output,
): Promise<number> {
  if (values.help === true) {
    out(helpForCommand(command));
    return 0;
  }
  const json = values.json === true;
  const dataDir = typeof values.data === 'string' ? resolve(values.data) : defaultDataDir(false);
  const say = json ? () => {} : out;
  const call = { words: positionals, options: values, dataDir, rootDir, say, fail: err, progress, json };
  const { value, exitCode } = await command.run(call);
  if (json) out(JSON.stringify(value, null, 2));
  return exitCode;
}

/** @throws UsageError for an option or a word that the command does not know */
function parse(command: Command, args: readonly string[]) {
  const parsed = parseKnown(command, args);
  const empty = Object.entries(parsed.values).find(([, value]) => value === '');
  if (empty !== undefined) throw new UsageError(`--${empty[0]} is empty`);
  const extra = parsed.positionals[command.words];
  if (extra !== undefined && parsed.values.help !== true) throw new UsageError(`${extra} is one word too many`);
  return parsed;
}

function parseKnown(command: Command, args: readonly string[]) {
  const own = command.options.map(
    ({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' }] as const,
  );
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
        ...(Object.fromEntries(own) as Record<string, { type: 'boolean' | 'string' }>),
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split(/[.\n]/u)[0] ?? '') : String(error));
  }
}

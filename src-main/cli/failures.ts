import { StartupError } from '../backend/startup-error.ts';
import { createTexts, localeOfSystem } from '../backend/startup-texts.ts';
import { UsageError } from './command.ts';
import { Interrupted } from './interrupt.ts';
import { refusalWords, wayWords } from './refusal-words.ts';

/** How a command ends that could not be carried out: a line for a person, a code for a script. */
export interface Failure {
  readonly line: string;
  readonly exitCode: number;
}

/** EX_USAGE, EX_DATAERR and EX_SOFTWARE of sysexits.h; behind those of `StartupError` that of a hub; 128 + SIGINT. */
export const USAGE = 64;
const UNREADABLE = 65;
const DEFECT = 70;
const HUB_UNUSABLE = 83;
const INTERRUPTED = 130;

/** Tells an expected end from a defect. */
export function failureOf(error: unknown): Failure {
  if (error instanceof UsageError) {
    return { line: `${error.message} (ejrc-desk --help lists the commands)`, exitCode: USAGE };
  }
  if (error instanceof Interrupted) return { line: 'interrupted; nothing was left behind', exitCode: INTERRUPTED };
  if (error instanceof StartupError) return startupFailure(error);
  const { name, code, message, data, syscall, path } = error as Partial<Thrown>;
  if (name === 'UnreadableBackup') return { line: `the backup can't be used: ${message}`, exitCode: UNREADABLE };
  if (name === 'HubProblem') return { line: wayWords('hub', code ?? ''), exitCode: HUB_UNUSABLE };
  if (code === 'ENOSPC' || code === 'SQLITE_FULL' || code === 'DISK_FULL')
    return startupFailure(new StartupError('disk_full', { path: path ?? '' }));
  if (syscall !== undefined) return { line: `${path ?? syscall} can't be used (${code})`, exitCode: UNREADABLE };
  if (typeof code === 'string' && /^[A-Z_]+$/u.test(code) && code !== 'UNEXPECTED') {
    if (code === 'FOLDER_UNUSABLE') return { line: wayWords('folder', problemIn(data)), exitCode: UNREADABLE };
    if (code.startsWith('SYNC_')) return { line: refusalWords(code, data) ?? code, exitCode: UNREADABLE };
    const details = data === undefined ? '' : ` ${JSON.stringify(data)}`;
    return { line: `${code.toLowerCase().replaceAll('_', ' ')}${details}`, exitCode: UNREADABLE };
  }
  return { line: `a defect: ${message ?? String(error)}`, exitCode: DEFECT };
}

const problemIn = (data: unknown): string => String((data as { readonly problem?: unknown } | undefined)?.problem);

/** What errors of Node, SQLite and the contract have. */
interface Thrown {
  readonly name: string;
  readonly code: string;
  readonly message: string;
  readonly data: unknown;
  readonly syscall: string;
  readonly path: string;
}

/** The same words as the program's, in the language of the terminal. */
function startupFailure(error: StartupError): Failure {
  const t = createTexts(localeOfSystem(process.env));
  return { line: t(`error.${error.code}`, { ...error.details, usage: '' }), exitCode: error.exitCode };
}

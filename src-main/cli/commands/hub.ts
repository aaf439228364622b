import { readFileSync } from 'node:fs';
import { hub as services } from '../../backend/backend.ts';
import { type Call, type Command, optionValue, type Result, requiredWord, UsageError } from '../command.ts';
import { untilInterrupted } from '../interrupt.ts';

export const hub: Command = {
  name: 'hub',
  usage: 'hub init|erase|status URL',
  summary:
    'make a PostgreSQL database a hub or bring it up to date, erase on it whom members ordered to erase, or say what stands on it; postgres://user@host/database',
  words: 2,
  options: [
    {
      name: 'device-password-file',
      value: 'FILE',
      help: 'init: the first line is the password for devices; one is made and printed by default',
    },
    { name: 'reader-password-file', value: 'FILE', help: 'init: the same for readers of the reports' },
  ],
  run: (call) => {
    const what = requiredWord(call, 0, 'what to do (init, erase or status)');
    if (what === 'init') return init(call);
    if (what === 'erase') return erase(call);
    if (what !== 'status') throw new UsageError(`${what} is not init, erase or status`);
    return status(call);
  },
};

/** The password may stand in `PGPASSWORD`: on the command line itself other users of the machine could read it. */
function addressOf(call: Call) {
  const text = requiredWord(call, 1, 'the address (postgres://user@host/database)');
  const read = services.readAddress(text);
  // The address is not repeated: it may hold a password.
  if (read === undefined) throw new UsageError('this is no address of a hub: postgres://user@host:port/database');
  return { ...read, password: read.password ?? process.env.PGPASSWORD ?? null };
}

async function init(call: Call): Promise<Result> {
  const to = addressOf(call);
  const passwords = { device: passwordIn(call, 'device'), reader: passwordIn(call, 'reader') };
  const installed = await untilInterrupted((signal) =>
    services.installHub({ ...to, signal }, { rootDir: call.rootDir, passwords }),
  );
  const { from, to: version, logins } = installed;
  call.say(from === version ? `the hub is up to date (version ${version})` : `the hub is now of version ${version}`);
  for (const { use, role, password } of logins) {
    const secret = password === null ? '' : `, password ${password} (told only now)`;
    call.say(`${use === 'device' ? 'devices come' : 'readers come'} as ${role}${secret}`);
  }
  return { value: installed, exitCode: 0 };
}

/** What SASLprep would leave as it is; long enough not to be tried out. */
const PASSWORD = /^[\x21-\x7e]{12,128}$/u;

function passwordIn(call: Call, use: 'device' | 'reader'): string | null {
  const path = optionValue(call, `${use}-password-file`);
  if (path === undefined) return null;
  const password = firstLineOf(path);
  if (PASSWORD.test(password)) return password;
  throw new UsageError(`the first line of ${path} has to be a password of 12 to 128 ASCII letters, digits and signs`);
}

function firstLineOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/u)[0] ?? '';
  } catch (error) {
    throw new UsageError(`${path} can't be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
}

async function erase(call: Call): Promise<Result> {
  const to = addressOf(call);
  const value = await untilInterrupted((signal) =>
    services.eraseOnHub({ ...to, signal }, { rootDir: call.rootDir, now: Date.now() }),
  );
  const { people, untrusted, changes, contents } = value;
  call.say(
    `${people} people are erased; values taken out of ${changes} changes, ${contents} contents of files deleted`,
  );
  if (untrusted > 0) call.say(`${untrusted} more were ordered by nobody who is known to be a member; nothing was done`);
  return { value, exitCode: 0 };
}

async function status(call: Call): Promise<Result> {
  const to = addressOf(call);
  const value = await untilInterrupted((signal) => services.hubStatus({ ...to, signal }));
  const { version, consortium, batches, changes, contents, size, devices, unreported, toErase } = value;
  call.say(`a hub of version ${version}, ${consortium === null ? 'not used yet' : `of the consortium ${consortium}`}`);
  call.say(`${changes} changes in ${batches} batches, ${contents} files, ${size} bytes`);
  for (const { device, pushedAt, saidAt } of devices) {
    const last = Math.max(pushedAt ?? 0, saidAt ?? 0);
    call.say(
      `device ${device}: ${pushedAt === null ? 'never pushed' : `pushed ${timeOf(pushedAt)}`}, seen ${timeOf(last)}`,
    );
  }
  if (unreported !== null && unreported > 0)
    call.say(`${unreported} batches are missing in the reports; run hub init to make them anew`);
  if (toErase !== null && toErase > 0) call.say(`${toErase} people are still to be erased here; run hub erase`);
  return { value, exitCode: 0 };
}

const timeOf = (instant: number): string => new Date(instant).toISOString();

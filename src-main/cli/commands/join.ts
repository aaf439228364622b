import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { JoinRequestContents } from '#shared/contract/devices.ts';
import type { Client } from '#shared/contract/index.ts';
import {
  type Backend,
  inspectSnapshot,
  joinInspected,
  openBackend,
  registerDevice,
  writeSnapshot,
} from '../../backend/backend.ts';
import { machineStateDir } from '../../backend/data-dir.ts';
import { type Call, type Command, optionValue, type Result, requiredWord, UsageError } from '../command.ts';
import { untilInterrupted } from '../interrupt.ts';
import { newPath } from '../new-file.ts';
import { oneOf } from '../options.ts';

const STEPS = {
  /** On the new laptop. */
  request: async (call: Call): Promise<Result> =>
    onOffice(call, async ({ client }) => {
      const name = optionValue(call, 'name') ?? null;
      const ownerName = optionValue(call, 'owner') ?? null;
      const made = await client.devices.request({ name, ownerName });
      call.say('send this line to a member of the office:');
      call.say(made.text);
      call.say(`and read this out, so that it is known to be yours: ${made.fingerprint}`);
      return { value: made, exitCode: 0 };
    }),

  /** On a member's laptop. */
  show: async (call: Call): Promise<Result> =>
    onOffice(call, async ({ client }) => {
      const request = await client.devices.readRequest({ text: requiredWord(call, 1, 'the line of the request') });
      for (const line of linesOf(request)) call.say(line);
      return { value: request, exitCode: 0 };
    }),

  approve: async (call: Call): Promise<Result> => {
    const text = requiredWord(call, 1, 'the line of the request');
    const path = newPath(requiredWord(call, 2, 'the file to write'));
    const heard = optionValue(call, 'fingerprint');
    if (heard === undefined) throw new UsageError('--fingerprint DIGITS is missing: as the other person reads it out');
    return onOffice(call, async ({ client, context }) => {
      const { fingerprint } = await client.devices.readRequest({ text });
      if (!isSame(heard, fingerprint)) {
        call.fail(`this request comes from another laptop: its fingerprint is ${fingerprint}; nothing was approved`);
        return { value: { approved: false, fingerprint }, exitCode: 1 };
      }
      const { deviceId, code } = await client.devices.approve({ text });
      const { size, missingFiles } = await untilInterrupted((signal) =>
        writeSnapshot(context, deviceId, path, { signal, onProgress: call.progress }),
      );
      const own = (await client.devices.list()).find(({ isThis }) => isThis)?.fingerprint;
      call.say(`approved as device ${code}; ${path} (${size} bytes) is for that laptop alone`);
      call.say(`the fingerprint of this one, to be read out in turn: ${own}`);
      if (missingFiles > 0) call.say(`${missingFiles} files are missing in it; the command check names them`);
      return { value: { approved: true, deviceId, code, path, bytes: size, missingFiles }, exitCode: 0 };
    });
  },

  /** On the new laptop again. */
  open: async (call: Call): Promise<Result> => {
    const path = resolve(requiredWord(call, 1, 'the file to open'));
    if (!existsSync(path)) throw new UsageError(`${path} does not exist`);
    const entered = await onOffice(call, (office) => enter(call, office, path));
    // The next opening puts it in place.
    if (entered.exitCode === 0) await onOffice(call, async ({ client }) => client.session.get());
    return entered;
  },
};

type Step = keyof typeof STEPS;

export const join: Command = {
  name: 'join',
  usage: 'join STEP …',
  summary: 'request; show LINE; approve LINE FILE; open FILE: the way of a new laptop into an office',
  words: 3,
  options: [
    { name: 'name', value: 'NAME', help: 'request: what the laptop is called' },
    { name: 'owner', value: 'NAME', help: 'request: whose laptop it is' },
    { name: 'fingerprint', value: 'DIGITS', help: 'approve, open: as the other person reads it out' },
    { name: 'replace', help: 'open: also where there is an office, which is kept in backups/' },
  ],
  run: (call) => {
    const step = requiredWord(call, 0, 'what to do (request, show, approve, open)');
    return STEPS[oneOf(Object.keys(STEPS) as readonly Step[], step, 'a step')](call);
  },
};

interface Office extends Backend {
  readonly client: Client;
}

async function onOffice<T>({ dataDir, rootDir }: Call, work: (office: Office) => Promise<T>): Promise<T> {
  const backend = openBackend({ dataDir, rootDir, stateDir: machineStateDir() });
  try {
    await registerDevice(backend.context);
    return await work({ ...backend, client: createRouterClient(backend.router, { context: backend.context }) });
  } finally {
    backend.close();
  }
}

async function enter(call: Call, { context }: Office, path: string): Promise<Result> {
  const contents = await untilInterrupted((signal) =>
    inspectSnapshot(context, { path, name: basename(path) }, { signal, onProgress: call.progress }),
  );
  const { maker, counts, replaces, token, code, createdAt } = contents;
  const heard = optionValue(call, 'fingerprint');
  const refuse = (line: string): Result => {
    call.fail(`${line}; nothing was changed`);
    return { value: { joined: false, maker, replaces }, exitCode: 1 };
  };
  if (heard !== undefined && !isSame(heard, maker.fingerprint)) {
    return refuse(`another laptop made this file: its fingerprint is ${maker.fingerprint}`);
  }
  if (replaces !== null && call.options.replace !== true) {
    return refuse(`an office with ${replaces.inquiries} inquiries is here already; with --replace it is put aside`);
  }
  const former = joinInspected(context, token);
  const by = [maker.owner, maker.office, maker.code].filter(Boolean).join(', ');
  call.say(`joined as device ${code} by the file that ${by} made on ${new Date(createdAt).toISOString()}`);
  if (heard === undefined) call.say(`compare its maker's fingerprint: ${maker.fingerprint}`);
  const { inquiries, organisations, people, meetings } = counts;
  call.say(`${inquiries} inquiries, ${organisations} organisations, ${people} people, ${meetings} meetings`);
  if (replaces !== null && former !== null) call.say(`the former database is kept as backups/${former}`);
  return { value: { joined: true, code, maker, counts, former: replaces === null ? null : former }, exitCode: 0 };
}

/** However they are grouped. */
const isSame = (heard: string, fingerprint: string): boolean =>
  heard.replaceAll(/\D/gu, '') === fingerprint.replaceAll(/\D/gu, '');

function linesOf({ name, owner, office, fingerprint, known }: JoinRequestContents): readonly string[] {
  const who = [owner?.name, office, name].filter(Boolean).join(', ');
  const standing = known === null ? 'a new laptop' : `known as device ${known.code} (${known.standing})`;
  return [
    `${who === '' ? 'somebody' : who}: ${standing}`,
    `fingerprint: ${fingerprint}`,
    ...(known?.hasOtherKeys === true ? ['its keys are others than those that are known: ask why'] : []),
  ];
}

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Backend, openBackend, sync as services } from '../../backend/backend.ts';
import { machineStateDir } from '../../backend/data-dir.ts';
import { type Call, type Command, optionValue, type Result, requiredWord, UsageError, withOffice } from '../command.ts';
import { untilInterrupted } from '../interrupt.ts';
import { newPath } from '../new-file.ts';
import { passphraseOf } from '../passphrase-file.ts';
import { addFolder, exchangeByWays, listWays } from './sync-ways.ts';

type Context = Backend['context'];

/** What can be done, how many words follow it, and by what. */
const DEEDS: Readonly<Record<string, { readonly words: number; readonly run: (call: Call) => Promise<Result> }>> = {
  export: { words: 1, run: (call) => exportBundle(call) },
  import: { words: 1, run: (call) => importBundle(call) },
  status: { words: 0, run: (call) => status(call) },
  exchange: { words: 0, run: exchangeByWays },
  ways: { words: 0, run: listWays },
  'add-folder': { words: 2, run: addFolder },
};
const NAMES = new Intl.ListFormat('en', { type: 'disjunction' }).format(Object.keys(DEEDS));

export const sync: Command = {
  name: 'sync',
  usage: 'sync export|import FILE | sync status | sync exchange | sync ways | sync add-folder NAME DIR',
  summary:
    'write what colleagues lack into one file, take in such a file, say who lacks what; or exchange by folders and hubs, and set up a folder that Nextcloud, SharePoint, Dropbox or a network drive carries',
  words: 3,
  options: [
    {
      name: 'to',
      value: 'CODE,CODE',
      help: 'export: codes of the devices that may read it; all that are known by default',
    },
    { name: 'passphrase-file', value: 'FILE', help: 'the passphrase is the first line of this file' },
    { name: 'preview', help: 'import: say what it would do and change nothing; 1 if it can’t be taken in' },
    { name: 'way', value: 'NAME', help: 'exchange: only by this one; 1 if it does not go' },
  ],
  run: (call) => {
    const what = requiredWord(call, 0, `what to do (${NAMES})`);
    const deed = Object.hasOwn(DEEDS, what) ? DEEDS[what] : undefined;
    if (deed === undefined) throw new UsageError(`${what} is not ${NAMES}`);
    const extra = call.words[deed.words + 1];
    if (extra !== undefined) throw new UsageError(`${extra} is one word too many`);
    return deed.run(call);
  },
};

async function exportBundle(call: Call): Promise<Result> {
  const path = newPath(requiredWord(call, 1, 'the file to write'));
  const passphrase = passphraseOf(call);
  const codes = optionValue(call, 'to')?.split(',');
  if (passphrase !== undefined && codes !== undefined)
    throw new UsageError('--to and --passphrase-file exclude each other');
  return inContext(call, async (context) => {
    const outgoing = services.outgoingTo(context, receivers(context, codes, passphrase));
    const { header, size } = await untilInterrupted((signal) =>
      services.writeBundle(context, path, outgoing, { signal, onProgress: call.progress }),
    );
    const { changes, files, missingFiles } = header;
    call.say(`${path}: ${size} bytes, ${changes} changes, ${files} files`);
    if (missingFiles > 0) call.say(`${missingFiles} files are not on this device and are missing in it`);
    return { value: { path, bytes: size, changes, files, missingFiles }, exitCode: 0 };
  });
}

/** @throws UsageError for a code of no approved device */
function receivers(context: Context, codes: readonly string[] | undefined, passphrase: string | undefined) {
  if (passphrase !== undefined) return { kind: 'passphrase', passphrase } as const;
  if (codes === undefined) return { kind: 'everyone' } as const;
  const known = services.members(context.sqlite);
  const devices = codes.map((code) => {
    const found = known.find((member) => member.code.toLowerCase() === code.trim().toLowerCase());
    if (found === undefined) throw new UsageError(`${code} is not the code of an approved device (see sync status)`);
    return found.id;
  });
  return { kind: 'members', devices } as const;
}

async function importBundle(call: Call): Promise<Result> {
  const path = resolve(requiredWord(call, 1, 'the file to take in'));
  if (!existsSync(path)) throw new UsageError(`${path} does not exist`);
  const passphrase = passphraseOf(call);
  return inContext(call, (context) =>
    untilInterrupted(async (signal) => {
      const run = { signal, onProgress: call.progress };
      const staged = await services.stageBundle(context, path, { ...run, passphrase });
      try {
        if (call.options.preview === true) return preview(call, await services.previewOf(context, staged, run));
        const effect = services.effectOf(await services.applyStaged(context, staged, run));
        return { value: sayEffect(call, effect), exitCode: 0 };
      } finally {
        await services.discardStaged(staged);
      }
    }),
  );
}

function preview(call: Call, found: services.BundlePreview): Result {
  const { sender, createdAt, changes, files, lacking, effect } = found;
  const from = [sender.owner, sender.office].filter((name) => name !== null).join(', ');
  call.say(
    `from device ${sender.code}${from === '' ? '' : ` (${from})`}, made at ${new Date(createdAt).toISOString()}`,
  );
  call.say(`${changes} changes, ${files} files`);
  for (const { from: first, to, code } of lacking) call.say(`lacks changes ${first}-${to} of device ${code}`);
  if (effect !== null) sayEffect(call, effect);
  return { value: found, exitCode: effect === null ? 1 : 0 };
}

function sayEffect(call: Call, effect: services.BundleEffect): services.BundleEffect {
  const { applied, repeated, quarantined, kinds, conflicts } = effect;
  if (applied + quarantined === 0) call.say('nothing new');
  for (const { kind, made, changed } of kinds) call.say(`${kind}: ${made} new, ${changed} changed`);
  call.say(
    `${applied} changes taken in, ${repeated} were here already, ${quarantined} wait, ${conflicts.length} conflicts`,
  );
  return effect;
}

async function status(call: Call): Promise<Result> {
  const value = await withOffice(call, 'read', (client) => client.sync.overview());
  for (const { code, owner, office, standing, isSelf, lacks, lacksSince, ahead } of value.devices) {
    const who = [code, owner ?? '?', office ?? '?', standing].join(' · ');
    const since = lacksSince === null ? '' : ` since ${new Date(lacksSince).toISOString()}`;
    const state = lacks === 0 ? 'has everything' : `lacks ${lacks} changes${since}`;
    call.say(`${who}: ${isSelf ? 'this device' : `${state}${ahead === 0 ? '' : `, has ${ahead} that are not here`}`}`);
  }
  if (value.quarantined > 0) call.say(`${value.quarantined} changes wait in quarantine`);
  return { value, exitCode: 0 };
}

/** Opens the office for one piece of work. Refusals are told in the words of the contract. */
async function inContext(call: Call, work: (context: Context) => Promise<Result>): Promise<Result> {
  const { dataDir, rootDir } = call;
  const { context, close } = openBackend({ dataDir, rootDir, stateDir: machineStateDir() });
  try {
    return await work(context);
  } catch (error) {
    throw error instanceof services.SyncRefusal ? services.contractRefusal(context.sqlite, error) : error;
  } finally {
    close();
  }
}

import { type Command, withOffice } from '../command.ts';

export const compact: Command = {
  name: 'compact',
  usage: 'compact [--dry-run]',
  summary: 'shorten the change log by what is older than the setting and was changed since; every member must hold it',
  words: 0,
  options: [{ name: 'dry-run', help: 'only say what would go; works beside the running program' }],
  run: async (call) => {
    const dryRun = call.options['dry-run'] === true;
    const mode = dryRun ? 'read' : 'write';
    const result = await withOffice(call, mode, (client) => client.maintenance.compact({ dryRun }));
    const { before, changes, bytes, freed, awaited } = result;
    const older = `changes older than ${new Date(before).toISOString().slice(0, 10)}`;
    call.say(dryRun ? `${changes} ${older} could go, ${bytes} bytes of values` : `${changes} ${older} are gone`);
    if (freed !== null && freed > 0) call.say(`the database is ${freed} bytes smaller`);
    if (awaited.length > 0) {
      call.say(`waiting for devices that have not said what they hold, or hold more: ${awaited.join(', ')}`);
    }
    return { value: result, exitCode: 0 };
  },
};

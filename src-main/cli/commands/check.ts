import { type Command, withOffice } from '../command.ts';

export const check: Command = {
  name: 'check',
  usage: 'check',
  summary: 'check the database, every record against the change log, and every file; 1 if something is wrong',
  words: 0,
  options: [],
  run: async (call) => {
    const result = await withOffice(call, 'read', (client) => client.maintenance.check());
    call.say(`${result.records} records, ${result.changes} changes: ${result.findings.length} findings`);
    for (const { code, details } of result.findings) call.say(`${code}: ${details}`);
    return { value: result, exitCode: result.findings.length === 0 ? 0 : 1 };
  },
};

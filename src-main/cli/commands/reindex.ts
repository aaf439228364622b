import { type Command, withOffice } from '../command.ts';
import { untilInterrupted } from '../interrupt.ts';

export const reindex: Command = {
  name: 'reindex',
  usage: 'reindex',
  summary:
    'make the search index and the facts of reports anew from the records; ended before, the program makes the rest at its next start',
  words: 0,
  options: [],
  run: async (call) => {
    const records = await withOffice(call, 'write', (client) =>
      untilInterrupted(async (signal) => {
        let done = 0;
        for await (const event of await client.search.reindex(undefined, { signal })) {
          if (event.kind === 'progress') call.progress(event);
          else done = event.records;
        }
        return done;
      }),
    );
    call.say(`${records} records are in the search index`);
    return { value: { records }, exitCode: 0 };
  },
};

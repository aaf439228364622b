import { createRouterClient } from '@orpc/server';
import { openDemoBackend } from '../../backend/backend.ts';
import { defaultDataDir, machineStateDir } from '../../backend/data-dir.ts';
import { type Command, optionValue, UsageError } from '../command.ts';

export const demo: Command = {
  name: 'demo',
  usage: 'demo',
  summary: 'fill an empty data folder with the demo office; without --data the one that --demo opens',
  words: 0,
  options: [],
  run: async (call) => {
    const dataDir = optionValue(call, 'data') === undefined ? defaultDataDir(true) : call.dataDir;
    const place = { dataDir, rootDir: call.rootDir, stateDir: machineStateDir() };
    const backend = await openDemoBackend({ ...place, onFilling: call.progress });
    try {
      const client = createRouterClient(backend.router, { context: backend.context });
      const session = await client.session.get();
      if (!session.demo) throw new UsageError(`${dataDir} holds an office already; name an empty folder with --data`);
      const { all: inquiries } = await client.inquiries.count({ filter: {} });
      const { all: organisations } = await client.organisations.count({ filter: {} });
      const { all: people } = await client.people.count({ filter: {} });
      call.say(`${dataDir}: a demo office of ${inquiries} inquiries, ${organisations} organisations, ${people} people`);
      return { value: { dataDir, inquiries, organisations, people }, exitCode: 0 };
    } finally {
      backend.close();
    }
  },
};

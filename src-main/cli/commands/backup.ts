import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { makeBackup, openBackend, restoreBackup } from '../../backend/backend.ts';
import { type Command, requiredWord, UsageError } from '../command.ts';
import { untilInterrupted } from '../interrupt.ts';
import { newPath } from '../new-file.ts';

export const backup: Command = {
  name: 'backup',
  usage: 'backup FILE',
  summary: 'write database and files into one file with hashes of its own; works beside the running program',
  words: 1,
  options: [],
  run: async (call) => {
    const path = newPath(requiredWord(call, 0, 'the file to write'));
    const { dataDir, rootDir, progress } = call;
    const { context, close } = openBackend({ dataDir, rootDir, readOnly: true });
    try {
      const made = await untilInterrupted((signal) => makeBackup(context, path, { signal, onProgress: progress }));
      call.say(`${path}: ${made.size} bytes`);
      if (made.missingFiles > 0) call.say(`${made.missingFiles} files are missing in it; the command check names them`);
      return { value: { path, bytes: made.size, missingFiles: made.missingFiles }, exitCode: 0 };
    } finally {
      close();
    }
  },
};

export const restore: Command = {
  name: 'restore',
  usage: 'restore FILE',
  summary: 'put a backup in the place of the database; what stood there is kept in backups/ of the data folder',
  words: 1,
  options: [],
  run: async (call) => {
    const path = resolve(requiredWord(call, 0, 'the backup to restore'));
    if (!existsSync(path)) throw new UsageError(`${path} does not exist`);
    const { contents, former } = await untilInterrupted((signal) =>
      restoreBackup(call, path, Date.now(), { signal, onProgress: call.progress }),
    );
    const { createdAt, counts, missingFiles } = contents;
    call.say(`restored the backup of ${new Date(createdAt).toISOString()} to ${call.dataDir}`);
    const { inquiries, organisations, people, meetings } = counts;
    call.say(`${inquiries} inquiries, ${organisations} organisations, ${people} people, ${meetings} meetings`);
    if (missingFiles > 0) call.say(`${missingFiles} files are missing; the command check names them`);
    if (former !== null) call.say(`the former database is kept as backups/${former}`);
    return { value: { createdAt, counts, missingFiles, former }, exitCode: 0 };
  },
};

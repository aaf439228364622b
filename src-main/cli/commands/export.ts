import { extname } from 'node:path';
import { EXPORTED_LISTS, LIST_FORMATS } from '#shared/contract/exports.ts';
import { type Command, optionValue, requiredWord, UsageError, withOffice } from '../command.ts';
import { newPath, writeNewFile } from '../new-file.ts';
import { LANGUAGE_OPTION, languageOf, oneOf } from '../options.ts';

export const exportFile: Command = {
  name: 'export',
  usage: 'export LIST --out FILE',
  summary: `write all ${EXPORTED_LISTS.join(', ')} as a table (.csv, .xlsx) or as data (.json)`,
  words: 1,
  options: [{ name: 'out', value: 'FILE', help: 'the file to write; its ending says the format' }, LANGUAGE_OPTION],
  run: async (call) => {
    const list = oneOf(EXPORTED_LISTS, requiredWord(call, 0, 'what to export'), 'a list');
    const out = optionValue(call, 'out');
    if (out === undefined) throw new UsageError('--out FILE is missing');
    const format = oneOf(LIST_FORMATS, extname(out).slice(1).toLowerCase(), 'a format');
    const path = newPath(out);
    const language = languageOf(call);
    const file = await withOffice(call, 'read', (client) => client.exports.list({ list, format, language }));
    await writeNewFile(path, file);
    call.say(`${path}: ${file.size} bytes`);
    return { value: { path, bytes: file.size }, exitCode: 0 };
  },
};

import { extname } from 'node:path';
import {
  EXPORTED_LISTS,
  type ExportedList,
  type ExportedRows,
  exportedRows,
  FORMAT_ENDINGS,
  type ListFormat,
} from '#shared/contract/exports.ts';
import { receiveFile } from '#shared/contract/receive-file.ts';
import { type Call, type Command, optionValue, requiredWord, UsageError, withOffice } from '../command.ts';
import { newPath, writeNewFile } from '../new-file.ts';
import { LANGUAGE_OPTION, languageOf, oneOf } from '../options.ts';

export const exportFile: Command = {
  name: 'export',
  usage: 'export LIST --out FILE',
  summary: `write ${EXPORTED_LISTS.join(', ')} as a table (.csv, .xlsx), as data (.json) or as cards (.vcf)`,
  words: 1,
  options: [
    { name: 'out', value: 'FILE', help: 'the file to write; its ending says the format' },
    { name: 'columns', value: 'IDS', help: 'only these columns, e.g. number,subject,status; all by default' },
    { name: 'filter', value: 'JSON', help: 'only these rows, e.g. {"country":["JP"]}; all by default' },
    { name: 'sort', value: 'JSON', help: 'their order, e.g. {"by":"name","direction":"asc"}' },
    LANGUAGE_OPTION,
  ],
  run: async (call) => {
    const list = oneOf(EXPORTED_LISTS, requiredWord(call, 0, 'what to export'), 'a list');
    const out = optionValue(call, 'out');
    if (out === undefined) throw new UsageError('--out FILE is missing');
    const asked = askedOf(call, list, formatOf(out));
    const path = newPath(out);
    const file = await withOffice(call, 'read', async (client) =>
      receiveFile(await client.exports.list(asked), (done, total) => call.progress({ done, total })),
    );
    await writeNewFile(path, file);
    call.say(`${path}: ${file.size} bytes`);
    return { value: { path, bytes: file.size }, exitCode: 0 };
  },
};

function formatOf(out: string): ListFormat {
  const ending = extname(out).slice(1).toLowerCase();
  const endings = Object.entries(FORMAT_ENDINGS) as [ListFormat, string][];
  const found = endings.find(([, known]) => known === ending);
  if (found === undefined)
    throw new UsageError(`${ending} is not a format (${endings.map(([, known]) => known).join(', ')})`);
  return found[0];
}

/** What the options ask for, as the contract knows it. @throws UsageError */
function askedOf(call: Call, list: ExportedList, format: ListFormat): ExportedRows {
  const columns = optionValue(call, 'columns')
    ?.split(',')
    .map((id) => id.trim());
  const [filter, sort] = [jsonOf(call, 'filter'), jsonOf(call, 'sort')];
  const asked = { list, format, language: languageOf(call), columns, filter, sort };
  const { data, error } = exportedRows.safeParse(asked);
  if (data === undefined) {
    const [issue] = error.issues;
    throw new UsageError(`${list} can't be exported like this: ${issue?.path.join('.')} ${issue?.message}`);
  }
  return data;
}

function jsonOf(call: Call, name: 'filter' | 'sort'): unknown {
  const text = optionValue(call, name);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`--${name} is not JSON`);
  }
}

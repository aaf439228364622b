import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ExportedRows, FORMAT_ENDINGS } from '#shared/contract/exports.ts';
import type { FileEvent } from '#shared/contract/receive-file.ts';
import type { Context } from '../context.ts';
import { noteDisclosure } from '../disclosures/index.ts';
import { exportNames } from '../names/index.ts';
import { inSlices, type Run, sendMade } from '../progress/index.ts';
import { readSession, zoneAtWork } from '../session/index.ts';
import { chosenColumns } from './columns.ts';
import { MEDIA_TYPES, piecesOf } from './pieces.ts';
import { type Source, withSource } from './source.ts';

type Progress = Run<{ readonly done: number; readonly total: number }>;

/** The rows of a list as a file, with the progress in rows before it. */
export function exportList(
  context: Context,
  asked: ExportedRows,
  signal: AbortSignal | undefined,
): AsyncGenerator<FileEvent> {
  const { list, format } = asked;
  return sendMade(context.dataDir, signal, {
    name: `${list}_${readSession(context).today}.${FORMAT_ENDINGS[format]}`,
    type: MEDIA_TYPES[format],
    make: (path, run) => makeList(context, asked, path, run),
  });
}

/** Writes the file and then its line in the privacy log, without which it is not handed out. */
function makeList(context: Context, asked: ExportedRows, path: string, run: Progress): Promise<{ size: number }> {
  const { list, format, language, columns: wanted } = asked;
  const names = exportNames(context, language);
  const zone = zoneAtWork(context);
  return withSource(context, asked, { names, zone }, async (source) => {
    const columns = chosenColumns(source.columns, wanted);
    const people = new Set<string>();
    let records = 0;
    const rows = counted(source, run, (person, done) => {
      if (person !== null) people.add(person);
      records = done;
    });
    const { card } = source;
    const shape = { title: names.list(list), columns, rows, names, language, zone, ...(card && { card }) };
    await pipeline(Readable.from(piecesOf(shape, format)), createWriteStream(path, { mode: 0o600 }), {
      signal: run.signal,
    });
    const namesPeople = list === 'people' || columns.some(({ id }) => id === 'person');
    noteDisclosure(context, {
      ...{ kind: list === 'disclosures' ? 'log' : 'list', list, format, filter: asked.filter ?? {}, records },
      people: namesPeople ? people.size : 0,
    });
    return { size: (await stat(path)).size };
  });
}

/** Each row, with others let in between; `onRow` hears of it. */
async function* counted<Row>(
  { rows, total, person }: Source<Row>,
  { signal, onProgress }: Progress,
  onRow: (person: string | null, done: number) => void,
): AsyncGenerator<Row> {
  const slices = inSlices(signal);
  let done = 0;
  onProgress({ done, total });
  for (const row of rows) {
    yield row;
    done += 1;
    onRow(person(row), done);
    if (done % 200 === 0) onProgress({ done, total: Math.max(done, total) });
    await slices.breathe();
  }
  onProgress({ done, total: done });
}

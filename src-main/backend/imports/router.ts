import { DeskError } from '#shared/contract/errors.ts';
import type { CsvProgress } from '#shared/contract/imports-csv.ts';
import { procedures } from '../procedures.ts';
import { inSlices, type Run, withProgress } from '../progress/index.ts';
import { applyTable } from './csv/apply.ts';
import { errorsFile } from './csv/errors-file.ts';
import { listMappings, removeMapping, saveMapping } from './csv/mappings.ts';
import { previewTable, rowsOf } from './csv/preview.ts';
import { readTable } from './csv/read-table.ts';
import { forget, takeDown } from './csv/shelf.ts';
import { draftOf } from './mail/draft.ts';
import { fileMail } from './mail/file-mail.ts';
import { readersOf } from './readers.ts';

const { imports } = procedures;

export const importsRouter = imports.router({
  readMail: imports.readMail.handler(async ({ context, input, signal }) => {
    const content = new Uint8Array(await input.file.arrayBuffer());
    const reading = await readersOf(context).mails.read(content, signal);
    if (reading.status === 'unreadable') return reading;
    return draftOf(context, reading.mail, reading.status === 'read' ? null : reading.code, inSlices(signal));
  }),
  fileMail: imports.fileMail.handler(async ({ context, input: { file, ...input }, signal }) => {
    const content = new Uint8Array(await file.arrayBuffer());
    const reading = await readersOf(context).mails.read(content, signal);
    if (reading.status === 'unreadable') {
      throw new DeskError('FILE_UNREADABLE', { name: file.name, reason: reading.code });
    }
    const { mail } = reading;
    const { op, value } = context.writer.mutate('imports.fileMail', (write) =>
      fileMail(context, write, { name: file.name, content, mail }, input),
    );
    return { op, ...value };
  }),
  readCsv: imports.readCsv.handler(({ context, input, signal }) => readTable(context, input, signal)),
  previewCsv: imports.previewCsv.handler(({ context, input, signal }) =>
    withProgress(signal, async (run: Run<CsvProgress>) => {
      const counts = await previewTable(context, input, run);
      return { kind: 'done' as const, counts };
    }),
  ),
  previewRows: imports.previewRows.handler(({ context, input: { token, ...asked } }) =>
    rowsOf(context, takeDown(context, token), asked),
  ),
  errorsCsv: imports.errorsCsv.handler(({ context, input: { token, ...words } }) =>
    errorsFile(takeDown(context, token), words),
  ),
  mappings: imports.mappings.handler(({ context }) => listMappings(context)),
  saveMapping: imports.saveMapping.handler(({ context, input }) => {
    const { op, value } = context.writer.mutate('imports.saveMapping', (write) => saveMapping(write, input));
    return { op, id: value };
  }),
  removeMapping: imports.removeMapping.handler(({ context, input }) => {
    const { op } = context.writer.mutate('imports.removeMapping', (write) => removeMapping(context, write, input.id));
    return { op };
  }),
  applyCsv: imports.applyCsv.handler(({ context, input: { token, withoutFaulty }, signal }) =>
    withProgress(signal, async (run: Run<CsvProgress>) => {
      const imported = await applyTable(context, takeDown(context, token), withoutFaulty, run);
      forget(context, token);
      return { kind: 'done' as const, ...imported };
    }),
  ),
});

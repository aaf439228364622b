import { periodOfDays } from '#shared/domain/periods.ts';
import { noteDisclosure } from '../disclosures/index.ts';
import { procedures } from '../procedures.ts';
import { reportDocument, reportZone } from './document.ts';
import { exportReport } from './export.ts';
import { recordsBehind } from './records.ts';

const { reports } = procedures;

export const reportsRouter = reports.router({
  document: reports.document.handler(({ context, input }) => reportDocument(context, input)),
  records: reports.records.handler(({ context, input }) => {
    const zone = reportZone(context);
    return recordsBehind(context, input, periodOfDays(input.from, input.to, zone), zone);
  }),
  export: reports.export.handler(({ context, input, signal }) => {
    const document = reportDocument(context, { ...input, cases: true });
    const { format, from, to } = input;
    return exportReport(document, format, context.rootDir, signal, () =>
      // It names organisations and staff, and none of the people who asked.
      noteDisclosure(context, {
        ...{ kind: 'report', format, filter: { from, to }, records: document.cases.rows.length, people: 0 },
      }),
    );
  }),
});

import { periodOfDays } from '#shared/domain/periods.ts';
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
  export: reports.export.handler(({ context, input, signal }) =>
    exportReport(reportDocument(context, { ...input, cases: true }), input.format, context.rootDir, signal),
  ),
});

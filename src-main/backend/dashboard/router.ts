import { periodOfDays } from '#shared/domain/periods.ts';
import { procedures } from '../procedures.ts';
import { cooperationLinks, reportZone } from '../reports/index.ts';
import { askedFor, dashboardOf } from './document.ts';
import { dashboardPdf } from './paper.ts';
import { recordsOfMark } from './records.ts';

const { dashboard } = procedures;

export const dashboardRouter = dashboard.router({
  read: dashboard.read.handler(({ context, input }) => dashboardOf(askedFor(context, input))),
  links: dashboard.links.handler(({ context, input: { from, to, language, ...choice } }) =>
    cooperationLinks(context, periodOfDays(from, to, reportZone(context)), choice, language),
  ),
  records: dashboard.records.handler(({ context, input }) => recordsOfMark(context, input.mark)),
  pdf: dashboard.pdf.handler(({ context, input, signal }) => dashboardPdf(context, input, signal)),
});

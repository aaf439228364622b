import { reportStory } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import { periodOfDays } from '#shared/domain/periods.ts';
import type { ReportDocument } from '#shared/domain/report-document.ts';
import type { Context } from '../context.ts';
import { noteDisclosure } from '../disclosures/index.ts';
import type { ReportFormatName } from '../exchange/report/index.ts';
import { procedures } from '../procedures.ts';
import { reportDocument, reportZone } from './document.ts';
import { createReport, draftDocument, removeReport, saveStory, saveText, storiesOf, textsOf } from './drafts.ts';
import { exportReport } from './export.ts';
import { differencesSince, issueOf, issueReport, recordsOfIssue } from './issues.ts';
import { listReports } from './list.ts';
import { recordsBehind } from './records.ts';
import { saveTargets } from './targets.ts';

const { reports } = procedures;

function exported(
  context: Context,
  document: ReportDocument,
  format: ReportFormatName,
  signal: AbortSignal | undefined,
): ReturnType<typeof exportReport> {
  const { from, to } = document.period;
  return exportReport(document, format, context.rootDir, signal, () =>
    // It names organisations and staff, and none of the people who asked.
    noteDisclosure(context, {
      ...{ kind: 'report', format, filter: { from, to }, records: document.cases.rows.length, people: 0 },
    }),
  );
}

/** @throws DeskError NOT_FOUND */
function reportOf(context: Context, id: string) {
  const found = listReports(context).find((one) => one.id === id);
  if (found === undefined) throw new DeskError('NOT_FOUND', { kind: 'report' });
  return found;
}

export const reportsRouter = reports.router({
  document: reports.document.handler(({ context, input }) => reportDocument(context, input)),
  records: reports.records.handler(({ context, input }) => {
    if (input.issueId !== undefined) return recordsOfIssue(context, input.issueId, input);
    const zone = reportZone(context);
    return recordsBehind(context, input, periodOfDays(input.from, input.to, zone), zone);
  }),
  export: reports.export.handler(({ context, input, signal }) =>
    exported(context, reportDocument(context, { ...input, cases: true }), input.format, signal),
  ),
  exportWritten: reports.exportWritten.handler(({ context, input: { of, id, format }, signal }) => {
    const document = of === 'issue' ? issueOf(context, id).report.document : draftDocument(context, id, true);
    return exported(context, document, format, signal);
  }),
  saveTargets: reports.saveTargets.handler(({ context, input }) => {
    const { op } = context.writer.mutate('reports.saveTargets', (write) =>
      saveTargets(context, write, input, input.targets),
    );
    return { op };
  }),
  list: reports.list.handler(({ context }) => listReports(context)),
  create: reports.create.handler(({ context, input }) => {
    const { op, value } = context.writer.mutate('reports.create', (write) => createReport(context, write, input));
    return { op, id: value };
  }),
  remove: reports.remove.handler(({ context, input }) => {
    const { op } = context.writer.mutate('reports.remove', (write) => removeReport(context, write, input.id));
    return { op };
  }),
  draft: reports.draft.handler(({ context, input: { id } }) => ({
    report: reportOf(context, id),
    document: draftDocument(context, id, false),
    texts: Object.fromEntries(textsOf(context, id)),
    stories: storiesOf(context, id),
  })),
  saveText: reports.saveText.handler(({ context, input: { reportId, section, body } }) => {
    const { op } = context.writer.mutate('reports.saveText', (write) =>
      saveText(context, write, reportId, section, body),
    );
    return { op };
  }),
  saveStory: reports.saveStory.handler(({ context, input: { id, ...story } }) => {
    const { op, value } = context.writer.mutate('reports.saveStory', (write) => saveStory(context, write, id, story));
    return { op, id: value };
  }),
  removeStory: reports.removeStory.handler(({ context, input }) => {
    const { op } = context.writer.mutate('reports.removeStory', (write) => write.remove(reportStory, input.id));
    return { op };
  }),
  issue: reports.issue.handler(({ context, input }) => {
    // Within the change nothing else can be written.
    context.caseFacts.catchUp();
    const { op, value } = context.writer.mutate('reports.issue', (write) => issueReport(context, write, input.id));
    return { op, id: value };
  }),
  issued: reports.issued.handler(({ context, input: { id } }) => {
    const { reportId, report } = issueOf(context, id);
    const issue = reportOf(context, reportId).issues.find((one) => one.id === id);
    if (issue === undefined) throw new DeskError('NOT_FOUND', { kind: 'report_issue' });
    return { issue, reportId, document: report.document };
  }),
  differences: reports.differences.handler(({ context, input }) => differencesSince(context, input.id)),
});

import { reportStory } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import type { Report, ReportIssue } from '#shared/contract/reports.ts';
import { indicatorById } from '#shared/domain/indicators.ts';
import { asksOfGender } from '#shared/domain/own-indicators/definition.ts';
import { periodOfDays } from '#shared/domain/periods.ts';
import type { Context } from '../context.ts';
import { procedures } from '../procedures.ts';
import { reportDocument, reportZone } from './document.ts';
import { createReport, draftDocument, removeReport, saveStory, saveText, storiesOf, textsOf } from './drafts.ts';
import { exportReport } from './export.ts';
import { differencesSince, issueOf, issueReport, recordsOfIssue } from './issues.ts';
import { listReports } from './list.ts';
import { ownRecordsBehind } from './own/records.ts';
import { recordsBehind } from './records.ts';
import { saveTargets } from './targets.ts';
import { addTemplate, reportTemplates, sampleOf } from './templates.ts';

const { reports } = procedures;

/** @throws DeskError NOT_FOUND */
function reportOf(context: Context, id: string) {
  const found = listReports(context).find((one) => one.id === id);
  if (found === undefined) throw new DeskError('NOT_FOUND', { kind: 'report' });
  return found;
}

/** @throws DeskError NOT_FOUND */
function issueIn({ issues }: Report, id: string): ReportIssue {
  const found = issues.find((one) => one.id === id);
  if (found === undefined) throw new DeskError('NOT_FOUND', { kind: 'report_issue' });
  return found;
}

export const reportsRouter = reports.router({
  document: reports.document.handler(({ context, input }) => reportDocument(context, input)),
  records: reports.records.handler(({ context, input }) => {
    if (input.issueId !== undefined) return recordsOfIssue(context, input.issueId, input);
    const zone = reportZone(context);
    const period = periodOfDays(input.from, input.to, zone);
    const isOwn = indicatorById(input.indicatorId) === undefined;
    return (isOwn ? ownRecordsBehind : recordsBehind)(context, input, period, zone);
  }),
  export: reports.export.handler(({ context, input, signal }) =>
    exportReport(context, reportDocument(context, { ...input, cases: true }), { ...input, issue: null }, signal),
  ),
  exportWritten: reports.exportWritten.handler(({ context, input: { of, id, ...asked }, signal }) => {
    if (of === 'report')
      return exportReport(context, draftDocument(context, id, true), { ...asked, issue: null }, signal);
    const { reportId, report } = issueOf(context, id);
    const { number } = issueIn(reportOf(context, reportId), id);
    return exportReport(context, report.document, { ...asked, issue: number }, signal);
  }),
  templates: reports.templates.handler(({ context }) => reportTemplates(context)),
  addTemplate: reports.addTemplate.handler(async ({ context, input }) => {
    const { op, value } = await addTemplate(context, input.file);
    return { op, id: value };
  }),
  sampleTemplate: reports.sampleTemplate.handler(({ context, input }) => sampleOf(context, input.language)),
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
    const issue = issueIn(reportOf(context, reportId), id);
    const closed = (report.own ?? []).filter(({ definition }) => asksOfGender(definition)).map((one) => one.id);
    return { issue, reportId, document: report.document, closed };
  }),
  announced: reports.announced.handler(({ context }) => [...context.reportWatch.announced()]),
  differences: reports.differences.handler(({ context, input }) => differencesSince(context, input.id)),
});

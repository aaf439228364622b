import { and, asc, eq, isNull } from 'drizzle-orm';
import { reportIssue, reportIssueTable as table } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import { type Difference, differencesBetween, type FrozenReport, partIds } from '#shared/domain/frozen-report.ts';
import { periodOfDays, previousPeriod } from '#shared/domain/periods.ts';
import type { ReportCell, ReportDocument, ReportTable } from '#shared/domain/report-document.ts';
import { reportFormat } from '#shared/domain/report-format.ts';
import type { Write } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { countedIn } from './counted.ts';
import { chaptersOf, reportZone } from './document.ts';
import { draftDocument, draftOf } from './drafts.ts';
import type { FigureReader } from './figures.ts';
import { ownCountedIn } from './own/count.ts';
import { ownRecordsAsIssued, ownRecordsOfIds } from './own/records.ts';
import { ownIndicators } from './own/stored.ts';
import { recordsOfIds } from './records.ts';
import { reportTexts } from './texts.ts';

type Reader = Pick<Context, 'db'>;
type Issue = typeof table.$inferSelect;

/** What was issued of a report, the first one first; two laptops' issues stand one after the other. */
export function issuesOf({ db }: Reader, reportId: string): readonly Issue[] {
  return db
    .select()
    .from(table)
    .where(and(eq(table.reportId, reportId), isNull(table.deletedAt)))
    .orderBy(asc(table.issuedAt), asc(table.id))
    .all();
}

/** An issue as it was frozen. @throws DeskError NOT_FOUND */
export function issueOf({ db }: Reader, id: string): Issue & { readonly report: FrozenReport } {
  const found = db
    .select()
    .from(table)
    .where(and(eq(table.id, id), isNull(table.deletedAt)))
    .get();
  if (found === undefined) throw new DeskError('NOT_FOUND', { kind: 'report_issue' });
  return { ...found, report: JSON.parse(found.frozen) as FrozenReport };
}

/** Freezes a report as it stands: the figures, the texts, and which records were counted. Returns the issue's id. */
export function issueReport(context: Context, write: Write, reportId: string): string {
  const { startsOn, endsOn } = draftOf(context, reportId);
  const earlier = issuesOf(context, reportId).at(-1);
  const before = earlier && { issue: earlier, report: JSON.parse(earlier.frozen) as FrozenReport };
  // A correction goes on counting the days of the zone in which the report was issued first.
  const zone = before?.report.document.zone ?? reportZone(context);
  const document = draftDocument(context, reportId, true, zone);
  const period = periodOfDays(startsOn, endsOn, zone);
  const own = ownIndicators(context);
  const counted = { ...countedIn(context, period), ...ownCountedIn(context, own, period) };
  const present: FrozenReport = { format: 1, document, counted, ...(own.length > 0 && { own }) };
  const number = issuesOf(context, reportId).length + 1;
  const frozen = { ...present, document: asIssued(context, present, number, before) };
  const values = { reportId, issuedAt: write.now, issuedById: context.staffId(), frozen: JSON.stringify(frozen) };
  return write.insert(reportIssue, values);
}

/** Says which issue it is, and of a correction what differs from the one that it replaces. */
function asIssued(
  { rootDir }: Pick<Context, 'rootDir'>,
  present: FrozenReport,
  number: number,
  before: { readonly issue: Issue; readonly report: FrozenReport } | undefined,
): ReportDocument {
  const { document } = present;
  const t = reportTexts(rootDir, document.language);
  if (before === undefined) return { ...document, standing: t('reports:standing.issue', { number }) };
  const day = reportFormat(document.language).instant(new Date(before.issue.issuedAt).toISOString(), document.zone);
  const standing = t('reports:standing.replaces', { number, former: number - 1, day });
  const title = t('reports:section.corrections');
  const differences = differencesBetween(before.report, present);
  const tables = differences.length === 0 ? [] : [differenceTable(differences, title, t)];
  const intro = differences.length === 0 ? t('reports:corrections.none') : t('reports:corrections.intro', { day });
  const chapter = { id: 'corrections', title, intro, figures: [], tables, charts: [] };
  return { ...document, standing, sections: [...document.sections, chapter] };
}

function differenceTable(
  differences: readonly Difference[],
  title: string,
  t: ReturnType<typeof reportTexts>,
): ReportTable {
  const number = (kind: Difference['kind'], value: number | null): ReportCell =>
    value === null ? null : { kind, value };
  return {
    id: 'corrections',
    title,
    columns: [
      { id: 'figure', name: t('report-document:indicator'), kind: 'text', weight: 4 },
      { id: 'before', name: t('reports:corrections.before'), kind: 'decimal' },
      { id: 'now', name: t('reports:corrections.now'), kind: 'decimal' },
    ],
    rows: differences.map(({ name, row, kind, before, now }) => [
      { kind: 'text', text: row === null ? name : `${name}: ${row}` },
      number(kind, before),
      number(kind, now),
    ]),
  };
}

/** Every figure of an issue that the records as they are now would change; the office's own indicators by the issue's rules. */
export function differencesNow(
  context: FigureReader & Pick<Context, 'rootDir'>,
  report: FrozenReport,
): readonly Difference[] {
  const { language, zone, period } = report.document;
  const own = report.own ?? [];
  const days = periodOfDays(period.from, period.to, zone);
  const before = previousPeriod(null, days, zone);
  const sections = chaptersOf(context, { language, period: days, before, own });
  const counted = { ...countedIn(context, days), ...ownCountedIn(context, own, days) };
  return differencesBetween(report, { ...report, document: { ...report.document, sections }, counted });
}

/**
 * What late or corrected data would change in an issue, each with the records that cause it. The office's own indicators are counted
 * by the rules of the issue: a rule that was changed since is no correction of data.
 */
export function differencesSince(context: Context, id: string) {
  const { report } = issueOf(context, id);
  return differencesNow(context, report).map(({ ids, ...difference }) => ({
    ...difference,
    causes: recordsByRulesOf(context, report, difference.indicatorId, ids),
  }));
}

/** Records of a figure of an issue, of whichever indicator. */
export function recordsByRulesOf(
  context: Pick<Context, 'sqlite'>,
  report: FrozenReport,
  indicatorId: string,
  ids: readonly string[],
) {
  const own = report.own?.find((one) => one.id === indicatorId);
  const { zone } = report.document;
  if (own !== undefined) return ownRecordsOfIds(context, own, ids, zone);
  return recordsOfIds(context, indicatorId, ids, zone);
}

/** The records that a figure of an issue counted. */
export function recordsOfIssue(
  context: Context,
  id: string,
  { indicatorId, breakdown }: { readonly indicatorId: string; readonly breakdown: Parameters<typeof partIds>[1] },
) {
  const { report } = issueOf(context, id);
  const counted = report.counted[indicatorId];
  const own = report.own?.find((one) => one.id === indicatorId);
  const ids = partIds(counted, breakdown);
  if (own !== undefined && counted !== undefined)
    return ownRecordsAsIssued(context, own, counted, ids, report.document.zone);
  return recordsByRulesOf(context, report, indicatorId, ids);
}

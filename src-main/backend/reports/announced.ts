import type { AnnouncedReport, CountedRecord } from '#shared/contract/reports.ts';
import type { Context } from '../context.ts';
import type { FigureReader } from './figures.ts';
import { differencesNow, issueOf, recordsByRulesOf } from './issues.ts';
import { listReports } from './list.ts';

/** As many as a line names; the report itself shows all. */
const MOST_RECORDS = 3;

type Reader = FigureReader & Pick<Context, 'db' | 'rootDir'>;

/**
 * The reports of whose last issue late or corrected data would change a figure, with the first records that cause it. It computes
 * the figures of every issued report anew: for a thread of its own.
 */
export function announcedReports(context: Reader): AnnouncedReport[] {
  return listReports(context).flatMap(({ id, from, to, language, issues: [issue] }) => {
    if (issue === undefined) return [];
    const { report } = issueOf(context, issue.id);
    const differences = differencesNow(context, report);
    if (differences.length === 0) return [];
    const causes = new Map<string, string>();
    for (const { indicatorId, ids } of differences)
      for (const one of ids) if (!causes.has(one)) causes.set(one, indicatorId);
    const records: CountedRecord[] = [...causes]
      .slice(0, MOST_RECORDS)
      .flatMap(([one, indicatorId]) => recordsByRulesOf(context, report, indicatorId, [one]).records);
    const known = { reportId: id, issueId: issue.id, number: issue.number, from, to, language };
    return [{ ...known, figures: differences.length, recordCount: causes.size, records }];
  });
}

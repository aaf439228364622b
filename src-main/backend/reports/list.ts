import { eq, isNull } from 'drizzle-orm';
import { reportIssueTable, reportTable, staffMemberTable } from '#db/schema/index.ts';
import type { Report, ReportIssue } from '#shared/contract/reports.ts';
import type { Context } from '../context.ts';

type Reader = Pick<Context, 'db'>;
type Issue = ReportIssue & { readonly reportId: string };

/** Numbers the issues of each report by their time. */
function allIssues({ db }: Reader): readonly Issue[] {
  const rows = db
    .select({
      id: reportIssueTable.id,
      reportId: reportIssueTable.reportId,
      issuedAt: reportIssueTable.issuedAt,
      issuedBy: staffMemberTable.name,
    })
    .from(reportIssueTable)
    .leftJoin(staffMemberTable, eq(staffMemberTable.id, reportIssueTable.issuedById))
    .where(isNull(reportIssueTable.deletedAt))
    .orderBy(reportIssueTable.issuedAt, reportIssueTable.id)
    .all();
  return [...Map.groupBy(rows, ({ reportId }) => reportId).values()].flatMap((group) =>
    group.map((row, at) => ({ ...row, number: at + 1 })),
  );
}

/** The reports with their issues, the newest first. */
export function listReports(context: Reader): Report[] {
  const issues = Map.groupBy(allIssues(context), ({ reportId }) => reportId);
  const rows = context.db
    .select({
      id: reportTable.id,
      from: reportTable.startsOn,
      to: reportTable.endsOn,
      language: reportTable.language,
      createdAt: reportTable.createdAt,
      createdBy: staffMemberTable.name,
    })
    .from(reportTable)
    .leftJoin(staffMemberTable, eq(staffMemberTable.id, reportTable.createdById))
    .where(isNull(reportTable.deletedAt))
    .all();
  return rows
    .map((row) => {
      const own = issues.get(row.id) ?? [];
      return { ...row, issues: own.map(({ reportId: _, ...issue }) => issue).toReversed() };
    })
    .toSorted((a, b) => b.createdAt - a.createdAt);
}

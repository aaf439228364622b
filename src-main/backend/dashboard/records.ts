import type { DashboardMark } from '#shared/contract/dashboard.ts';
import type { CountedRecords } from '#shared/contract/reports.ts';
import { periodOfDays } from '#shared/domain/periods.ts';
import type { Context } from '../context.ts';
import { LINK_INDICATORS, linkIds, recordsBehind, recordsOfIds, reportZone, soughtIds } from '../reports/index.ts';
import { passageIds } from './funnel.ts';
import { workIds } from './workload.ts';

/** The records behind a mark: exactly those that it counts. @throws DeskError INVALID for what the register does not hold */
export function recordsOfMark(context: Context, mark: DashboardMark): CountedRecords {
  const zone = reportZone(context);
  if (mark.kind === 'work')
    return recordsOfIds(context, 'inquiries-received', workIds(context, mark.staffId, mark.state), zone);
  const period = periodOfDays(mark.from, mark.to, zone);
  switch (mark.kind) {
    case 'figure':
      return recordsBehind(context, { indicatorId: mark.indicatorId, breakdown: mark.part }, period, zone);
    case 'passage':
      return recordsOfIds(context, 'inquiries-received', passageIds(context, period, mark.step), zone);
    case 'link':
      return recordsOfIds(context, LINK_INDICATORS[mark.of], linkIds(context, period, mark), zone);
    case 'sought':
      return recordsOfIds(context, 'inquiries-received', soughtIds(context, period, mark), zone);
  }
}

import type { Cursor } from '#shared/contract/common.ts';
import type { DisclosureFilter, DisclosureRow } from '#shared/contract/disclosures.ts';
import { addDays } from '#shared/domain/days.ts';
import type { Scope } from '#shared/domain/disclosures.ts';
import { startOfDay } from '#shared/domain/zones.ts';
import type { Context } from '../context.ts';
import { type Condition, countRows, fetchPage, isIn, type Page } from '../lists/index.ts';
import type { ExportNames } from '../names/index.ts';
import { scopeWords } from './words.ts';

type Reader = Pick<Context, 'sqlite'>;

const FROM = `disclosure r LEFT JOIN staff_member s ON s.id = r.staff_id LEFT JOIN device d ON d.id = r.device_id`;
const SELECT = `r.id, r.at, r.staff_id AS staffId, s.office_id AS officeId, coalesce(d.code, '?') AS deviceCode, r.kind, r.list,
  r.format, r.scope, r.records, r.people`;

function conditions(filter: DisclosureFilter, zone: string): readonly Condition[] {
  const since = filter.from === undefined ? [] : [{ text: 'r.at >= ?', values: [startOfDay(filter.from, zone)] }];
  const until =
    filter.to === undefined ? [] : [{ text: 'r.at < ?', values: [startOfDay(addDays(filter.to, 1), zone)] }];
  return [
    { text: 'r.deleted_at IS NULL', values: [] },
    ...isIn('r.kind', filter.kind),
    ...isIn('r.staff_id', filter.staffId),
    ...isIn('s.office_id', filter.officeId),
    ...(filter.withPeople === true ? [{ text: 'r.people > 0', values: [] }] : []),
    ...since,
    ...until,
  ];
}

type Raw = Omit<DisclosureRow, 'scope'> & { readonly scope: string; readonly sort_value: number };

/** One page of the privacy log, newest first. @param zone in which the filter's days lie */
export function pageOfDisclosures(
  { sqlite }: Reader,
  filter: DisclosureFilter,
  names: ExportNames,
  zone: string,
  cursor: Cursor,
  limit: number,
): Page<DisclosureRow> & { rows: DisclosureRow[] } {
  const where = conditions(filter, zone);
  const query = { select: SELECT, from: FROM, where, sortColumn: 'at', nullable: false, direction: 'desc' } as const;
  const { rows, next } = fetchPage<Raw>(sqlite, query, cursor, limit);
  return {
    rows: rows.map(({ sort_value: _, scope, ...row }) => ({
      ...row,
      scope: scopeWords(JSON.parse(scope) as Scope, names),
    })),
    next,
  };
}

export function countDisclosures(
  { sqlite }: Reader,
  filter: DisclosureFilter,
  zone: string,
): { matching: number; all: number } {
  return {
    matching: countRows(sqlite, FROM, conditions(filter, zone)),
    all: countRows(sqlite, FROM, conditions({}, zone)),
  };
}

import type { Cursor } from '#shared/contract/common.ts';
import type { DisclosureFilter, DisclosurePart, DisclosureRow } from '#shared/contract/disclosures.ts';
import { addDays } from '#shared/domain/days.ts';
import { startOfDay } from '#shared/domain/zones.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { type Condition, countRows, fetchPage, isIn, type Page } from '../lists/index.ts';
import type { ExportNames } from '../names/index.ts';
import { scopeOfLine } from './scope.ts';
import { scopeWords } from './words.ts';

export type Reader = Pick<Context, 'sqlite' | 'writer'>;

/** A bundle's line is read from this device's history of exchanges: as a record it would itself be a change to send, without end. */
const LINES = `(SELECT id, at, staff_id, device_id, kind, list, format, scope, records, people, NULL AS receivers, NULL AS way, deleted_at
    FROM disclosure
  UNION ALL
  SELECT printf('exchange-%d', id), at, NULL, NULL, iif(carrier = 'snapshot', 'snapshot', 'bundle'), NULL, carrier, NULL, changes,
    people, receivers, way, NULL
    FROM exchange WHERE direction = 'out' AND refusal IS NULL)`;
const FROM = `${LINES} r LEFT JOIN staff_member s ON s.id = r.staff_id LEFT JOIN device d ON d.id = r.device_id`;
const SELECT = `r.id, r.at, r.staff_id AS staffId, s.office_id AS officeId, r.device_id AS deviceId, d.code AS deviceCode, r.kind, r.list,
  r.format, r.scope, r.receivers, r.way, r.records, r.people`;

function conditions(filter: DisclosureFilter, zone: string): readonly Condition[] {
  const since = filter.from === undefined ? [] : [{ text: 'r.at >= ?', values: [startOfDay(filter.from, zone)] }];
  const until =
    filter.to === undefined ? [] : [{ text: 'r.at < ?', values: [startOfDay(addDays(filter.to, 1), zone)] }];
  return [
    { text: 'r.deleted_at IS NULL', values: [] },
    ...isIn('r.kind', filter.kind),
    ...isIn('r.staff_id', filter.staffId),
    ...isIn('s.office_id', filter.officeId),
    ...(filter.withPeople === true ? [{ text: '(r.people > 0 OR r.people IS NULL)', values: [] }] : []),
    ...since,
    ...until,
  ];
}

/** A line as it is stored. */
export interface Raw extends Omit<DisclosureRow, 'scope' | 'deviceCode'> {
  /** Null of this device's own bundles. */
  readonly deviceId: string | null;
  readonly deviceCode: string | null;
  readonly scope: string | null;
  readonly receivers: string | null;
  /** Id of the way that it went by itself. */
  readonly way: string | null;
  readonly sort_value: number;
}

/** The lines that a filter lets through, newest first. @param zone in which the filter's days lie */
export function rawLines(
  { sqlite }: Reader,
  filter: DisclosureFilter,
  zone: string,
  cursor: Cursor,
  limit: number,
): Page<Raw> {
  const where = conditions(filter, zone);
  const query = { select: SELECT, from: FROM, where, sortColumn: 'at', nullable: false, direction: 'desc' } as const;
  return fetchPage<Raw>(sqlite, query, cursor, limit);
}

/** The bundles among them that went this way to these receivers between two instants, newest first. */
export function rawBundles(
  { sqlite }: Reader,
  filter: DisclosureFilter,
  zone: string,
  { way, receivers, from, to }: Pick<Raw, 'way' | 'receivers'> & { readonly from: number; readonly to: number },
): readonly DisclosurePart[] {
  const where = conditions(filter, zone);
  const text = `SELECT r.id, r.at, r.records, r.people FROM ${FROM} WHERE ${where.map((one) => one.text).join(' AND ')}
    AND r.way = ? AND r.receivers IS ? AND r.at >= ? AND r.at < ? ORDER BY r.at DESC, r.id DESC`;
  const values = where.flatMap((one) => one.values);
  return prepared(sqlite, text).all(...values, way, receivers, from, to) as readonly DisclosurePart[];
}

/** A line in words. */
export function lineOf(reader: Reader, raw: Raw, names: ExportNames): DisclosureRow {
  const { sort_value: _, scope: __, receivers: ___, way: ____, deviceId, deviceCode, ...row } = raw;
  const code = deviceId === null ? reader.writer.device.code : (deviceCode ?? '?');
  return { ...row, deviceCode: code, scope: scopeWords(scopeOfLine(reader, raw), names) };
}

/** One page of the privacy log, file by file. */
export function pageOfDisclosures(
  reader: Reader,
  filter: DisclosureFilter,
  names: ExportNames,
  zone: string,
  cursor: Cursor,
  limit: number,
): Page<DisclosureRow> {
  const { rows, next } = rawLines(reader, filter, zone, cursor, limit);
  return { rows: rows.map((raw) => lineOf(reader, raw, names)), next };
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

import type { Sqlite } from '../../database/open.ts';

/** A period by its days, and by the instants that these days begin and end at, written down by hand. */
export interface PlainPeriod {
  readonly from: string;
  readonly to: string;
  readonly begin: number;
  readonly end: number;
}

/** Working days that were none, of the offices in Alsace and in Japan. */
const HOLIDAYS: Readonly<Record<string, ReadonlySet<string>>> = {
  FR: days({
    2025: '01-01 04-18 04-21 05-01 05-08 05-29 06-09 07-14 08-15 11-01 11-11 12-25 12-26',
    2026: '01-01 04-03 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25 12-26',
  }),
  JP: days({
    2025: '01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24',
    2026: '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23',
  }),
};

function days(years: Readonly<Record<string, string>>): ReadonlySet<string> {
  return new Set(Object.entries(years).flatMap(([year, list]) => list.split(' ').map((day) => `${year}-${day}`)));
}

/** Every count of the register in plain SQL, written from the rules' words alone; shares no text with the program. */
const COUNTS: Readonly<Record<string, string>> = {
  'inquiries-received':
    'SELECT count(*) FROM inquiry WHERE deleted_at IS NULL AND received_at >= $begin AND received_at < $end',
  'inquiries-answered':
    'SELECT count(*) FROM inquiry WHERE deleted_at IS NULL AND answered_at >= $begin AND answered_at < $end',
  'inquiries-concluded': `SELECT count(*) FROM inquiry
    WHERE deleted_at IS NULL AND status IN ('concluded') AND concluded_at >= $begin AND concluded_at < $end`,
  'third-region-cases': `SELECT count(DISTINCT i.id) FROM inquiry i
      LEFT JOIN party p ON p.inquiry_id = i.id AND p.deleted_at IS NULL
      LEFT JOIN organisation o ON o.id IN (i.requester_organisation_id, p.organisation_id)
    WHERE i.deleted_at IS NULL AND i.received_at >= $begin AND i.received_at < $end
      AND (i.third_region IS NOT NULL OR o.side = 'third')`,
  'organisations-supported': 'SELECT count(*) FROM supported',
  'regions-supported': 'SELECT count(DISTINCT region_code) FROM supported',
  introductions: `SELECT count(*) FROM match x INNER JOIN inquiry i ON x.inquiry_id = i.id
    WHERE x.deleted_at IS NULL AND i.deleted_at IS NULL AND x.introduced_at >= $begin AND x.introduced_at < $end`,
  'meetings-held': 'SELECT count(*) FROM sat',
  'meeting-participants': 'SELECT count(*) FROM guest',
  'women-among-participants': `SELECT sum(h.gender = 'female') * 1.0 / count(h.gender) FROM guest g
    LEFT JOIN person h ON h.id = g.person_id`,
  cooperations: 'SELECT count(*) FROM cooperation WHERE deleted_at IS NULL AND agreed_on >= $from AND agreed_on <= $to',
};

const WORDS = `WITH
  sat AS (SELECT id FROM meeting WHERE state = 'held' AND deleted_at IS NULL AND start_at >= $begin AND start_at < $end),
  came AS (SELECT * FROM participant WHERE deleted_at IS NULL AND attendance = 'attended' AND meeting_id IN sat),
  guest AS (
    SELECT * FROM came WHERE person_id IS NOT NULL
    UNION ALL SELECT * FROM came c WHERE person_id IS NULL AND (c.meeting_id, c.organisation_id) NOT IN
      (SELECT meeting_id, organisation_id FROM came WHERE person_id IS NOT NULL AND organisation_id IS NOT NULL)),
  asked AS (SELECT * FROM inquiry WHERE deleted_at IS NULL AND received_at >= $begin AND received_at < $end),
  supported AS (SELECT * FROM organisation o WHERE o.deleted_at IS NULL AND (
    EXISTS (SELECT 1 FROM asked WHERE requester_organisation_id = o.id)
    OR EXISTS (SELECT 1 FROM asked a JOIN party p ON p.inquiry_id = a.id
      WHERE p.organisation_id = o.id AND p.role = 'partner' AND p.deleted_at IS NULL)
    OR EXISTS (SELECT 1 FROM match x JOIN inquiry i ON i.id = x.inquiry_id AND i.deleted_at IS NULL
      WHERE x.organisation_id = o.id AND x.deleted_at IS NULL AND x.introduced_at >= $begin AND x.introduced_at < $end)
    OR EXISTS (SELECT 1 FROM came WHERE organisation_id = o.id)))`;

/** The figures of a period by other means than the program's. */
export function plainFigures(sqlite: Sqlite, period: PlainPeriod): Readonly<Record<string, number | null>> {
  const counted = Object.entries(COUNTS).map(([id, text]) => [
    id,
    sqlite.prepare(`${WORDS} ${text}`).pluck().get(period) as number | null,
  ]);
  return { ...Object.fromEntries(counted), 'first-answer-days': medianDays(sqlite, period) };
}

interface Answered {
  readonly received_at: number;
  readonly answered_at: number;
  readonly held_on: string | null;
  readonly holds: string | null;
  readonly country: string | null;
  readonly zone: string | null;
}

function medianDays(sqlite: Sqlite, { begin, end }: PlainPeriod): number | null {
  const rows = sqlite
    .prepare(`SELECT i.received_at, i.answered_at, i.held_on, i.holds, f.country, f.zone FROM inquiry i
      LEFT JOIN office f ON f.id = i.office_id WHERE i.deleted_at IS NULL AND i.answered_at >= ? AND i.answered_at < ?`)
    .all(begin, end) as readonly Answered[];
  // One for each zone: a million of them would take more memory than there is.
  const formats = new Map<string, Intl.DateTimeFormat>();
  const formatOf = (zone: string): Intl.DateTimeFormat => {
    const format = formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
    formats.set(zone, format);
    return format;
  };
  const sorted = rows.map((row) => daysOf(row, formatOf(row.zone ?? 'Europe/Paris'))).toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** Day by day, as a person with a calendar would. */
function daysOf({ received_at, answered_at, held_on, holds, country }: Answered, format: Intl.DateTimeFormat): number {
  const held = [
    ...((JSON.parse(holds ?? '[]') ?? []) as [string, string | null][]),
    ...(held_on ? [[held_on, null]] : []),
  ];
  let count = 0;
  const last = format.format(answered_at);
  for (let at = Date.parse(format.format(received_at)) + 86_400_000; ; at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (day > last) return count;
    const isOff = [0, 6].includes(new Date(at).getUTCDay()) || HOLIDAYS[country ?? 'FR']?.has(day);
    const isHeld = held.some(([from, to]) => (from ?? '') < day && (to === null || day <= (to ?? '')));
    if (!isOff && !isHeld) count += 1;
  }
}

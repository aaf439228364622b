import type { Sqlite } from '../../database/open.ts';

interface Instants {
  readonly begin: number;
  readonly end: number;
}

const STEPS =
  'received acknowledged qualified matching introduced meeting_planned meeting_held follow_up concluded'.split(' ');

/** The funnel by other means than the program's: case by case, in the words of its rules. */
export function plainFunnel(sqlite: Sqlite, { begin, end }: Instants) {
  const cases = sqlite
    .prepare('SELECT * FROM inquiry WHERE deleted_at IS NULL AND received_at >= ? AND received_at < ?')
    .all(begin, end) as readonly Readonly<Record<string, number | null>>[];
  const dates = cases.map((one) => STEPS.map((step) => one[`${step}_at`] ?? null));
  return STEPS.map((_, at) => {
    const isLast = at === STEPS.length - 1;
    const later = (row: readonly (number | null)[]) => (isLast ? row.slice(at) : row.slice(at, -1));
    const took = dates.filter((row) => row[at] !== null);
    const days = took
      .map((row) => {
        const before = Math.max(...row.slice(0, at).map((date) => date ?? Number(row[0])));
        return Math.max(0, Number(row[at]) - before) / 86_400_000;
      })
      .toSorted((a, b) => a - b);
    return {
      reached: dates.filter((row) => later(row).some((date) => date !== null)).length,
      dated: took.length,
      median: at === 0 ? null : medianOf(days),
    };
  });
}

function medianOf(sorted: readonly number[]): number | null {
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** Cases by country of Europe and prefecture, in one query that shares no text with the program. */
export function plainMatrix(sqlite: Sqlite, { begin, end }: Instants): Readonly<Record<string, number>> {
  const text = `WITH part AS (
      SELECT i.id AS kase, o.* FROM inquiry i INNER JOIN organisation o ON o.deleted_at IS NULL AND (
        o.id = i.requester_organisation_id
        OR EXISTS (SELECT 1 FROM party p WHERE p.inquiry_id = i.id AND p.organisation_id = o.id AND p.role = 'partner' AND p.deleted_at IS NULL)
        OR EXISTS (SELECT 1 FROM match x WHERE x.inquiry_id = i.id AND x.organisation_id = o.id AND x.introduced_at > 0 AND x.deleted_at IS NULL))
      WHERE i.deleted_at IS NULL AND i.received_at >= $begin AND i.received_at < $end)
    SELECT 'iso:' || e.country || ' ' || ifnull(j.region_code, 'iso:JP'), count(DISTINCT e.kase)
    FROM part e, part j WHERE e.kase = j.kase AND e.side = 'europe' AND j.side = 'japan' GROUP BY 1`;
  return Object.fromEntries(sqlite.prepare(text).raw().all({ begin, end }) as [string, number][]);
}

/** Open cases by owner: all, overdue, on hold. */
export function plainWorkload(sqlite: Sqlite, today: string) {
  const text = `SELECT ifnull(owner_id, ''), count(*), sum(status = 'on-hold'),
      sum(status != 'on-hold' AND (ifnull(next_step_on, '9999') < $today
        OR (answered_at IS NULL AND ifnull(answer_due_on, '9999') < $today)))
    FROM inquiry WHERE deleted_at IS NULL AND status != 'concluded' GROUP BY 1`;
  const rows = sqlite.prepare(text).raw().all({ today }) as [string, number, number, number][];
  return Object.fromEntries(rows.map(([owner, open, waiting, overdue]) => [owner, { open, waiting, overdue }]));
}

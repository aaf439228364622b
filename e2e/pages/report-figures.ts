import type { IndicatorId } from '#shared/domain/indicators.ts';

interface Figure {
  readonly indicator: IndicatorId;
  /** Counts it in its own words, not in the program's; `@begin` is the beginning of the period, epoch ms. */
  readonly sql: string;
  /** What the story leaves behind. */
  readonly expected: number;
}

/** The figures of the report after the story of the main job. */
export const FIGURES: readonly Figure[] = [
  {
    indicator: 'inquiries-received',
    sql: 'SELECT count(*) FROM inquiry WHERE deleted_at IS NULL AND received_at >= @begin',
    expected: 3,
  },
  {
    indicator: 'inquiries-answered',
    sql: 'SELECT count(*) FROM inquiry WHERE answered_at >= @begin',
    expected: 1,
  },
  {
    indicator: 'inquiries-concluded',
    sql: "SELECT count(*) FROM inquiry WHERE status = 'concluded' AND concluded_at >= @begin",
    expected: 1,
  },
  {
    indicator: 'third-region-cases',
    sql: `SELECT count(*) FROM inquiry i LEFT JOIN organisation o ON o.id = i.requester_organisation_id
      WHERE i.received_at >= @begin AND (i.third_region IS NOT NULL OR o.country = 'SG')`,
    expected: 2,
  },
  {
    indicator: 'organisations-supported',
    sql: `SELECT count(*) FROM organisation o WHERE
      EXISTS (SELECT 1 FROM inquiry WHERE requester_organisation_id = o.id AND received_at >= @begin)
      OR EXISTS (SELECT 1 FROM match WHERE organisation_id = o.id AND introduced_at >= @begin)
      OR EXISTS (SELECT 1 FROM participant WHERE organisation_id = o.id AND attendance = 'attended')`,
    expected: 3,
  },
  {
    indicator: 'introductions',
    sql: "SELECT count(*) FROM match WHERE state = 'introduced' AND introduced_at >= @begin",
    expected: 2,
  },
  {
    indicator: 'meetings-held',
    sql: "SELECT count(*) FROM meeting WHERE state = 'held' AND start_at >= @begin",
    expected: 1,
  },
  {
    indicator: 'meeting-participants',
    sql: `SELECT count(DISTINCT coalesce(organisation_id, person_id)) FROM participant
      WHERE attendance = 'attended' AND meeting_id IN (SELECT id FROM meeting WHERE start_at >= @begin)`,
    expected: 3,
  },
  { indicator: 'cooperations', sql: 'SELECT count(*) FROM cooperation WHERE created_at >= @begin', expected: 1 },
];

import { countryName } from '#shared/domain/countries.ts';
import type { Language } from '#shared/domain/lists.ts';
import type { Period } from '#shared/domain/periods.ts';
import { regionName } from '#shared/domain/regions.ts';
import type { ReportCases, ReportCell, ReportColumn } from '#shared/domain/report-document.ts';
import { sectorName } from '#shared/domain/sectors.ts';
import { localDay } from '#shared/domain/zones.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { COUNTED_SETS } from './counted-sets.ts';
import { periodParameters } from './parameters.ts';
import type { ReportTexts } from './texts.ts';

interface Row {
  readonly number: string;
  readonly subject: string;
  readonly language: string | null;
  readonly status: string;
  readonly channel: string;
  readonly receivedAt: number;
  readonly answeredAt: number | null;
  readonly concludedAt: number | null;
  readonly outcome: string | null;
  readonly thirdRegion: string | null;
  readonly organisation: string | null;
  readonly organisationLanguage: string | null;
  readonly kind: string | null;
  readonly country: string | null;
  readonly region: string | null;
  readonly side: string | null;
  readonly owner: string | null;
  readonly office: string | null;
  readonly forms: string;
  readonly sectors: string;
  readonly introductions: number;
  readonly meetings: number;
  readonly cooperations: number;
}

const labels = (facet: string): string =>
  `(SELECT json_group_array(value) FROM label WHERE owner_id = r.id AND facet = '${facet}' AND deleted_at IS NULL)`;

const CASES = `SELECT r.number, r.subject, r.language, r.status, r.channel, r.received_at AS receivedAt,
    r.answered_at AS answeredAt, r.concluded_at AS concludedAt, r.outcome, r.third_region AS thirdRegion,
    o.name_native AS organisation, o.name_language AS organisationLanguage, o.kind, o.country, o.region_code AS region, o.side,
    s.name AS owner, f.name AS office, ${labels('form')} AS forms, ${labels('sector')} AS sectors,
    (SELECT count(*) FROM match m WHERE m.inquiry_id = r.id AND m.introduced_at IS NOT NULL AND m.deleted_at IS NULL) AS introductions,
    (SELECT count(*) FROM meeting_inquiry mi JOIN meeting m ON m.id = mi.meeting_id WHERE mi.inquiry_id = r.id
      AND mi.deleted_at IS NULL AND m.deleted_at IS NULL AND m.state = 'held') AS meetings,
    (SELECT count(*) FROM cooperation k WHERE k.inquiry_id = r.id AND k.deleted_at IS NULL) AS cooperations
  FROM inquiry r LEFT JOIN organisation o ON o.id = r.requester_organisation_id
    LEFT JOIN staff_member s ON s.id = r.owner_id LEFT JOIN office f ON f.id = r.office_id
  WHERE r.id IN (${COUNTED_SETS['inquiries-received']}) ORDER BY r.received_at, r.id`;

const text = (value: string | null, lang?: string | null): ReportCell =>
  value === null || value === '' ? null : { kind: 'text', text: value, ...(lang ? { lang } : {}) };
const integer = (value: number): ReportCell => ({ kind: 'integer', value });
const date = (instant: number | null, zone: string): ReportCell =>
  instant === null ? null : { kind: 'date', day: localDay(instant, zone) };

type Column = Omit<ReportColumn, 'name'> & {
  readonly cell: (row: Row, { language, zone, t }: Reader) => ReportCell;
};

/** In which language cells are named, and in which zone their days lie: the report's, so that they agree with its period. */
interface Reader {
  readonly language: Language;
  readonly zone: string;
  readonly t: ReportTexts;
  readonly languages: Intl.DisplayNames;
}

const listed = (json: string, language: Language, name: (value: string) => string): string =>
  (JSON.parse(json) as string[]).map(name).join(language === 'ja' ? '、' : ', ');

const COLUMNS: readonly Column[] = [
  { id: 'number', kind: 'text', weight: 1.1, stack: 'case', cell: (row) => text(row.number) },
  { id: 'subject', kind: 'text', weight: 3, stack: 'case', cell: (row) => text(row.subject, row.language) },
  {
    id: 'status',
    kind: 'text',
    weight: 1.3,
    stack: 'state',
    cell: (row, { t }) => text(t(`lists:status.${row.status}`)),
  },
  {
    id: 'outcome',
    kind: 'text',
    weight: 1.3,
    stack: 'state',
    // A case that was reopened keeps its former outcome until it is concluded again.
    cell: (row, { t }) => text(row.status === 'concluded' && row.outcome ? t(`lists:outcome.${row.outcome}`) : null),
  },
  { id: 'received', kind: 'date', stack: 'dates', cell: (row, { zone }) => date(row.receivedAt, zone) },
  { id: 'answered', kind: 'date', stack: 'dates', cell: (row, { zone }) => date(row.answeredAt, zone) },
  { id: 'concluded', kind: 'date', stack: 'dates', cell: (row, { zone }) => date(row.concludedAt, zone) },
  {
    id: 'organisation',
    kind: 'text',
    weight: 2,
    stack: 'requester',
    cell: (row) => text(row.organisation, row.organisationLanguage),
  },
  {
    id: 'kind',
    kind: 'text',
    stack: 'requester',
    cell: (row, { t }) => text(row.kind && t(`lists:organisationKind.${row.kind}`)),
  },
  {
    id: 'country',
    kind: 'text',
    stack: 'place',
    cell: (row, { language }) => text(row.country && countryName(row.country, language)),
  },
  {
    id: 'region',
    kind: 'text',
    stack: 'place',
    cell: (row, { language }) => text(row.region && regionName(row.region, language)),
  },
  { id: 'side', kind: 'text', stack: 'place', cell: (row, { t }) => text(row.side && t(`lists:side.${row.side}`)) },
  {
    id: 'forms',
    kind: 'text',
    stack: 'topic',
    weight: 3,
    cell: (row, { language, t }) => text(listed(row.forms, language, (form) => t(`lists:form.${form}`))),
  },
  {
    id: 'sectors',
    kind: 'text',
    stack: 'topic',
    cell: (row, { language }) => text(listed(row.sectors, language, (code) => sectorName(code, language))),
  },
  {
    id: 'thirdRegion',
    kind: 'text',
    stack: 'topic',
    cell: (row, { language }) => text(row.thirdRegion && regionName(row.thirdRegion, language)),
  },
  {
    id: 'channel',
    kind: 'text',
    weight: 1.2,
    stack: 'way',
    cell: (row, { t }) => text(t(`lists:channel.${row.channel}`)),
  },
  {
    id: 'language',
    kind: 'text',
    weight: 1.2,
    stack: 'way',
    cell: (row, { languages }) => text(row.language && (languages.of(row.language) ?? row.language)),
  },
  { id: 'introductions', kind: 'integer', weight: 0.8, cell: (row) => integer(row.introductions) },
  { id: 'meetings', kind: 'integer', weight: 0.8, cell: (row) => integer(row.meetings) },
  { id: 'cooperations', kind: 'integer', weight: 0.8, cell: (row) => integer(row.cooperations) },
  { id: 'owner', kind: 'text', weight: 1.3, stack: 'by', cell: (row) => text(row.owner) },
  { id: 'office', kind: 'text', weight: 1.3, stack: 'by', cell: (row) => text(row.office) },
];

/** One row per case received in the period; without rows only what its columns are. */
export function reportCases(
  { sqlite }: Pick<Context, 'sqlite'>,
  period: Period,
  given: Omit<Reader, 'languages'>,
  withRows: boolean,
): ReportCases {
  const reader = { ...given, languages: new Intl.DisplayNames(given.language, { type: 'language' }) };
  const rows = withRows ? (prepared(sqlite, CASES).all(periodParameters(period)) as readonly Row[]) : [];
  return {
    columns: COLUMNS.map(({ cell: _, ...column }) => ({ ...column, name: reader.t(`reports:case.${column.id}`) })),
    rows: rows.map((row) => COLUMNS.map(({ cell }) => cell(row, reader))),
  };
}

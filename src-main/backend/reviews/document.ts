import type { InquiryRecord } from '#shared/contract/inquiries.ts';
import type { CaseRedaction } from '#shared/contract/reviews.ts';
import type { Language } from '#shared/domain/lists.ts';
import {
  type ReportCell,
  type ReportColumn,
  type ReportDocument,
  type ReportSection,
  type ReportTable,
  reportLabels,
} from '#shared/domain/report-document.ts';
import { localDay } from '#shared/domain/zones.ts';
import type { Context } from '../context.ts';
import { readSession } from '../session/index.ts';
import { lineOf, openWords } from './lines.ts';
import { redacted, withoutEntries } from './redact.ts';
import { type WholeCase, wholeCase } from './review.ts';
import { type PaperWords, paperWords } from './words.ts';

const DAY = 86_400_000;

export interface CaseAsked {
  readonly id: string;
  readonly language: Language;
  readonly redaction?: CaseRedaction | undefined;
  /** The cases that go out together, this one among them: whom one of them knows is redacted in all, by the same number. */
  readonly together?: readonly string[] | undefined;
}

const NOTHING: CaseRedaction = { names: false, addresses: false, leaveOut: [] };

/** A whole case on paper, in the form that reports have: it is set, tagged and bookmarked as they are. @throws DeskError NOT_FOUND */
export function caseDocument(context: Context, asked: CaseAsked): ReportDocument {
  const { id, language, redaction = NOTHING, together = [id] } = asked;
  const words = paperWords(context, language);
  const whole = withoutEntries(wholeCase(context, id), redaction);
  const { inquiry } = whole;
  const { profile, offices } = readSession(context);
  const now = context.ports.now();
  const { t, zone } = words;
  const document: ReportDocument = {
    ...{ language, zone, title: inquiry.subject, subtitle: t('reviews:paper', { number: inquiry.number }) },
    period: {
      from: localDay(inquiry.receivedAt, zone),
      to: localDay(now, zone),
      label: `${inquiry.number} · ${words.names.word('status', inquiry.status)}`,
    },
    office: offices.find(({ id: office }) => office === profile?.officeId)?.name ?? '',
    author: profile?.name ?? '',
    generatedAt: new Date(now).toISOString(),
    rulesVersion: '',
    labels: reportLabels((key) => t(key)),
    highlights: [],
    sections: sectionsOf(whole, words),
    cases: { columns: [], rows: [] },
  };
  return redacted(context, document, { ids: together, redaction, words });
}

const cell = (text: string | null, lang?: string | null): ReportCell =>
  text === null || text === '' ? null : { kind: 'text', text, ...(lang ? { lang } : {}) };

function sectionsOf(whole: WholeCase, words: PaperWords): readonly ReportSection[] {
  const { inquiry } = whole;
  const { t, names } = words;
  const column = (id: string, weight: number): ReportColumn => ({
    id,
    name: t(`reviews:column.${id}`),
    kind: 'text',
    weight,
  });
  const section = (id: string, table: Pick<ReportTable, 'columns' | 'rows'>, intro?: string): ReportSection => ({
    ...{ id, title: t(`reviews:section.${id}`), figures: [], charts: [] },
    ...(intro === undefined ? {} : { intro }),
    tables: [{ id, title: t(`reviews:section.${id}`), ...table }],
  });
  return [
    section(
      'summary',
      { columns: [column('fact', 1), column('value', 3)], rows: facts(inquiry, words) },
      inquiry.description ?? undefined,
    ),
    section('parties', {
      columns: [column('role', 1), column('organisation', 2), column('person', 2)],
      rows: [
        { role: t('inquiries:fact.requester'), ...inquiry },
        ...inquiry.parties.map((party) => ({ ...party, role: names.word('partyRole', party.role) })),
      ].map(({ role, organisation, person }) => [
        cell(role),
        cell(organisation && names.organisation(organisation)),
        cell(person && names.person(person)),
      ]),
    }),
    section('open', {
      columns: [column('what', 4), column('due', 1)],
      rows: whole.open.map((point) => [cell(openWords(point, words)), cell(point.dueOn && words.day(point.dueOn))]),
    }),
    section('times', {
      columns: [column('status', 3), { ...column('days', 1), kind: 'decimal' }],
      rows: whole.times.map(({ status, ms }) => [
        cell(names.word('status', status)),
        { kind: 'decimal', value: Math.round((10 * ms) / DAY) / 10 },
      ]),
    }),
    section('reviews', {
      columns: [column('wish', 1), column('question', 3), column('asked', 2), column('state', 2), column('words', 3)],
      rows: whole.requests.map((request) => [
        cell(names.word('wish', request.wish)),
        cell(request.question, inquiry.language),
        cell([names.staff(request.askedById), words.dayOf(request.createdAt)].filter(Boolean).join(' · ')),
        cell(
          [
            names.word('adviceState', request.state),
            request.answeredAt === null ? null : (names.staff(request.answeredById) ?? request.adviserName),
            request.answeredAt === null ? null : words.dayOf(request.answeredAt),
          ]
            .filter(Boolean)
            .join(' · '),
        ),
        cell(request.answer),
      ]),
    }),
    section('timeline', {
      columns: [column('at', 1.5), column('who', 1.3), column('what', 2.5), column('text', 5)],
      rows: whole.timeline.map((item) => {
        const { what, text, lang } = lineOf(item, words, inquiry.language);
        return [cell(words.instant(item.at)), cell(names.staff(item.staffId)), cell(what), cell(text, lang)];
      }),
    }),
  ];
}

function facts(inquiry: InquiryRecord, words: PaperWords): readonly (readonly ReportCell[])[] {
  const { t, names } = words;
  const { labels } = inquiry;
  const regions = (labels.region ?? []).map((code) => names.region(code));
  const all: readonly (readonly [string, string | null])[] = [
    [t('inquiries:column.received'), words.instant(inquiry.receivedAt)],
    [t('inquiries:column.channel'), names.word('channel', inquiry.channel)],
    [t('inquiries:column.priority'), names.word('priority', inquiry.priority)],
    [t('inquiries:fact.owner'), names.staff(inquiry.ownerId)],
    [t('inquiries:fact.office'), names.office(inquiry.officeId)],
    [t('inquiries:fact.forms'), names.listed((labels.form ?? []).map((form) => names.word('form', form)))],
    [t('inquiries:fact.regions'), names.listed(regions)],
    [t('inquiries:fact.sectors'), names.listed((labels.sector ?? []).map((code) => names.sector(code)))],
    [t('inquiries:fact.thirdRegion'), inquiry.thirdRegion && names.region(inquiry.thirdRegion)],
    [t('inquiries:fact.outcome'), inquiry.outcome && names.word('outcome', inquiry.outcome)],
    [t('inquiries:fact.outcomeNote'), inquiry.outcomeNote],
  ];
  return all.flatMap(([name, value]) => (value === null || value === '' ? [] : [[cell(name), cell(value)]]));
}

import { useTranslation } from 'react-i18next';
import type { DashboardMark } from '#shared/contract/dashboard.ts';
import { ANY_THIRD } from '#shared/domain/cooperation-links.ts';
import { formatDayRange } from '#shared/domain/formats.ts';
import { indicatorById } from '#shared/domain/indicators.ts';
import type { Language } from '#shared/domain/lists.ts';
import { regionName } from '#shared/domain/regions.ts';
import type { ReportDocument } from '#shared/domain/report-document.ts';
import type { Days } from '../presets.ts';

interface MarkName {
  readonly name: string;
  /** What narrows it: a row of a breakdown, other days, a third region. */
  readonly row: string | null;
}

/** What a mark stands for, in words. */
export function useMarkName(
  mark: DashboardMark,
  document: ReportDocument | undefined,
  days: Days,
  language: Language,
): MarkName {
  const { t } = useTranslation(['dashboard', 'indicators', 'lists']);
  const rows = (...parts: readonly (string | null)[]): string | null => parts.filter(Boolean).join(' · ') || null;
  const places = (codes: readonly string[]): string => codes.map((code) => regionName(code, language)).join(' – ');
  const otherDays = (own: Days): string | null =>
    own.from === days.from && own.to === days.to ? null : formatDayRange(own.from, own.to, language);
  const third = (code: string | null): string | null => {
    if (code === null) return null;
    return code === ANY_THIRD ? t('third.any') : regionName(code, language);
  };
  switch (mark.kind) {
    case 'figure': {
      const indicator = indicatorById(mark.indicatorId);
      const name = indicator ? t(`indicators:name.${indicator.id}`) : mark.indicatorId;
      return { name, row: rows(partName(mark, document), otherDays(mark)) };
    }
    case 'passage':
      return { name: t('mark.passage'), row: rows(t(`lists:status.${mark.step}`), otherDays(mark)) };
    case 'link':
      return { name: places(mark.places), row: rows(t(`of.${mark.of}`), third(mark.third), otherDays(mark)) };
    case 'sought':
      return { name: places(mark.places), row: rows(t('mark.sought'), third(mark.third), otherDays(mark)) };
    case 'work': {
      const table = document?.sections.flatMap(({ tables }) => tables).find(({ id }) => id === 'workload');
      const cell = table?.rows[table.keys?.indexOf(mark.staffId ?? '') ?? -1]?.[0];
      return { name: cell?.kind === 'text' ? cell.text : t('section.workload'), row: t(`workload.${mark.state}`) };
    }
  }
}

/** The row of the breakdown that holds it. */
function partName(
  { indicatorId, part }: Extract<DashboardMark, { kind: 'figure' }>,
  document: ReportDocument | undefined,
): string | null {
  if (part === null) return null;
  const tables = document?.sections.flatMap((section) => section.tables) ?? [];
  const id = part.dimension === 'step' ? 'funnel' : `${indicatorId}.${part.dimension}`;
  const table = tables.find((one) => one.id === id);
  const cell = table?.rows[table.keys?.indexOf(part.key) ?? -1]?.[0];
  return cell?.kind === 'text' ? cell.text : part.key;
}

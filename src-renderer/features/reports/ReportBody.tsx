import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportDocument } from '#shared/domain/report-document.ts';
import { reportFormat } from '#shared/domain/report-format.ts';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import type { OpenedFigure } from './address.ts';
import { Highlights } from './Highlights.tsx';
import { type Days, presetDays } from './presets.ts';
import { SectionView } from './SectionView.tsx';

interface ReportBodyProps {
  readonly document: ReportDocument;
  readonly opened: OpenedFigure | null;
  readonly onOpen: (figure: OpenedFigure) => void;
  readonly onDays: (days: Days) => void;
  readonly today: string;
}

/** Highlights, then a chapter for each part of the work; of an empty period, what belongs there. */
export function ReportBody({ document, opened, onOpen, onDays, today }: ReportBodyProps) {
  const { t } = useTranslation('reports');
  const { sections, highlights, language } = document;
  const format = useMemo(() => reportFormat(language), [language]);
  const figures = sections.flatMap((section) => section.figures);
  if (figures.every(({ value }) => value === null || value === 0)) {
    const lastYear = presetDays('lastYear', today, null);
    return (
      <EmptyState
        title={t('empty.title', { period: document.period.label })}
        hint={t('empty.hint')}
        action={
          lastYear && (
            <Button variant="default" onClick={() => onDays(lastYear)}>
              {t('period.lastYear')}
            </Button>
          )
        }
      />
    );
  }
  const reading = { format, labels: document.labels, language, opened, onOpen };
  return (
    <>
      <Highlights
        figures={highlights.flatMap((id) => figures.find((one) => one.indicatorId === id) ?? [])}
        {...reading}
      />
      {sections.map((section) => (
        <SectionView key={section.id} section={section} {...reading} />
      ))}
    </>
  );
}

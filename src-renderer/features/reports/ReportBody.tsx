import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportDocument } from '#shared/domain/report-document.ts';
import { reportFormat } from '#shared/domain/report-format.ts';
import type { OpenedFigure } from './address.ts';
import { EmptyPeriod } from './EmptyPeriod.tsx';
import { Highlights } from './Highlights.tsx';
import type { Days } from './presets.ts';
import { SectionView } from './SectionView.tsx';

interface ReportBodyProps {
  readonly document: ReportDocument;
  readonly opened: OpenedFigure | null;
  readonly onOpen: (figure: OpenedFigure) => void;
}

interface WrittenBodyProps extends ReportBodyProps {
  readonly canOpen?: (figure: OpenedFigure) => boolean;
}

interface FigureBodyProps extends ReportBodyProps {
  readonly onDays: (days: Days) => void;
  readonly today: string;
}

/** The figures of any days; of an empty period, what belongs there. */
export function FiguresBody({ onDays, today, ...body }: FigureBodyProps) {
  const { t } = useTranslation('reports');
  const { document } = body;
  const figures = document.sections.flatMap((section) => section.figures);
  if (figures.every(({ value }) => value === null || value === 0)) {
    const title = t('empty.title', { period: document.period.label });
    return <EmptyPeriod title={title} hint={t('empty.hint')} today={today} onDays={onDays} />;
  }
  return <ReportBody {...body} />;
}

/** Highlights, then a chapter for each part of the work. */
export function ReportBody({ document, opened, onOpen, canOpen }: WrittenBodyProps) {
  const { sections, highlights, language } = document;
  const format = useMemo(() => reportFormat(language), [language]);
  const figures = sections.flatMap((section) => section.figures);
  const reading = { format, labels: document.labels, language, opened, onOpen, ...(canOpen && { canOpen }) };
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

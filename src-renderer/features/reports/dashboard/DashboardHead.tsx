import type { ReportDocument } from '#shared/domain/report-document.ts';
import { PeriodHead } from '../PeriodHead.tsx';
import type { Days } from '../presets.ts';
import { SavePdf, type SavePdfProps } from './SavePdf.tsx';

interface DashboardHeadProps extends SavePdfProps {
  /** None before the first one has been computed. */
  readonly document: ReportDocument | undefined;
  readonly today: string;
  readonly setDays: (days: Days) => void;
}

/** The head of the dashboard, with the way to paper. */
export function DashboardHead({ document, days, today, setDays, unit, choice, language }: DashboardHeadProps) {
  return (
    <PeriodHead document={document} days={days} today={today} onDays={setDays}>
      <SavePdf days={days} unit={unit} choice={choice} language={language} />
    </PeriodHead>
  );
}

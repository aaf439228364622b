import { useTranslation } from 'react-i18next';
import type { ReportDocument } from '#shared/domain/report-document.ts';
import { reportFormat } from '#shared/domain/report-format.ts';
import { PeriodPicker } from '../PeriodPicker.tsx';
import type { Days } from '../presets.ts';
import classes from '../reports.module.css';
import { ViewSwitch } from '../ViewSwitch.tsx';
import { SavePdf, type SavePdfProps } from './SavePdf.tsx';

interface DashboardHeadProps extends SavePdfProps {
  /** None before the first one has been computed. */
  readonly document: ReportDocument | undefined;
  readonly today: string;
  readonly setDays: (days: Days) => void;
}

/** Which period it is, what it is compared with, and the way to paper. */
export function DashboardHead({ document, days, today, setDays, unit, choice, language }: DashboardHeadProps) {
  const { t } = useTranslation('reports');
  return (
    <header className={classes.head}>
      <div className={classes.bar}>
        <h1>{t('title')}</h1>
        <ViewSwitch />
        <PeriodPicker days={days} today={today} onDays={setDays} />
        <div className={classes.export}>
          <SavePdf days={days} unit={unit} choice={choice} language={language} />
        </div>
      </div>
      {document && (
        <p className={classes.facts}>
          <strong>{document.period.label}</strong>
          {document.previous && <span>{t('compared', { period: document.previous.label })}</span>}
          <span>
            {t('computed', { time: reportFormat(document.language).instant(document.generatedAt, document.zone) })}
          </span>
        </p>
      )}
    </header>
  );
}

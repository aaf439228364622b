import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportDocument } from '#shared/domain/report-document.ts';
import { reportFormat } from '#shared/domain/report-format.ts';
import { PeriodPicker } from './PeriodPicker.tsx';
import type { Days } from './presets.ts';
import classes from './reports.module.css';
import { ViewSwitch } from './ViewSwitch.tsx';

interface PeriodHeadProps {
  /** None before the first one has been computed. */
  readonly document: ReportDocument | undefined;
  readonly days: Days;
  readonly today: string;
  readonly onDays: (days: Days) => void;
  /** Whether it says by which rules the figures were counted. */
  readonly withRules?: boolean;
  /** What can be done with the figures. */
  readonly children: ReactNode;
}

/** Which period it is, what it is compared with, when it was computed, and what can be done with it. */
export function PeriodHead({ document, days, today, onDays, withRules = false, children }: PeriodHeadProps) {
  const { t } = useTranslation('reports');
  return (
    <header className={classes.head}>
      <div className={classes.bar}>
        <h1>{t('title')}</h1>
        <ViewSwitch />
        <PeriodPicker days={days} today={today} onDays={onDays} />
        <div className={classes.export}>{children}</div>
      </div>
      {document && <Facts document={document} withRules={withRules} />}
    </header>
  );
}

function Facts({ document, withRules }: { readonly document: ReportDocument; readonly withRules: boolean }) {
  const { t } = useTranslation('reports');
  const { period, previous, generatedAt, zone, rulesVersion, language, labels } = document;
  const time = reportFormat(language).instant(generatedAt, zone);
  return (
    <p className={classes.facts}>
      <strong>{period.label}</strong>
      {previous && <span>{t('compared', { period: previous.label })}</span>}
      <span>{t('computed', { time })}</span>
      {withRules && (
        <span>
          {labels.rulesVersion} {rulesVersion}
        </span>
      )}
    </p>
  );
}

import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReportDocument } from '#shared/domain/report-document.ts';
import { reportFormat } from '#shared/domain/report-format.ts';
import { PeriodPicker } from './PeriodPicker.tsx';
import type { Days } from './presets.ts';
import classes from './reports.module.css';
import { ViewSwitch } from './ViewSwitch.tsx';

interface ReportHeadProps {
  /** None before the first one has been computed. */
  readonly document: ReportDocument | undefined;
  readonly days: Days;
  readonly today: string;
  readonly onDays: (days: Days) => void;
  readonly onExport: () => void;
  readonly onTargets: () => void;
}

/** Which period it is, what it is compared with, when it was computed and by which rules. */
export function ReportHead({ document, days, today, onDays, onExport, onTargets }: ReportHeadProps) {
  const { t } = useTranslation('reports');
  return (
    <header className={classes.head}>
      <div className={classes.bar}>
        <h1>{t('title')}</h1>
        <ViewSwitch />
        <PeriodPicker days={days} today={today} onDays={onDays} />
        <div className={classes.export}>
          <Button variant="default" onClick={onTargets} disabled={document === undefined}>
            {t('targets.button')}
          </Button>
          <Button leftSection={<IconDownload size={15} aria-hidden />} onClick={onExport}>
            {t('export.button')}
          </Button>
        </div>
      </div>
      {document && <Facts document={document} />}
    </header>
  );
}

function Facts({ document }: { readonly document: ReportDocument }) {
  const { t } = useTranslation('reports');
  const { period, previous, generatedAt, zone, rulesVersion, language, labels } = document;
  const time = reportFormat(language).instant(generatedAt, zone);
  return (
    <p className={classes.facts}>
      <strong>{period.label}</strong>
      {previous && <span>{t('compared', { period: previous.label })}</span>}
      <span>{t('computed', { time })}</span>
      <span>
        {labels.rulesVersion} {rulesVersion}
      </span>
    </p>
  );
}

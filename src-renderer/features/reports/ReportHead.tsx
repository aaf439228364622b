import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReportDocument } from '#shared/domain/report-document.ts';
import { PeriodHead } from './PeriodHead.tsx';
import type { Days } from './presets.ts';

interface ReportHeadProps {
  /** None before the first one has been computed. */
  readonly document: ReportDocument | undefined;
  readonly days: Days;
  readonly today: string;
  readonly onDays: (days: Days) => void;
  readonly onExport: () => void;
  readonly onTargets: () => void;
}

/** The head of the figures: their targets are set from it, and they leave as a file. */
export function ReportHead({ onExport, onTargets, ...period }: ReportHeadProps) {
  const { t } = useTranslation('reports');
  return (
    <PeriodHead {...period} withRules>
      <Button variant="default" onClick={onTargets} disabled={period.document === undefined}>
        {t('targets.button')}
      </Button>
      <Button leftSection={<IconDownload size={15} aria-hidden />} onClick={onExport}>
        {t('export.button')}
      </Button>
    </PeriodHead>
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { type Days, presetDays } from './presets.ts';

interface EmptyPeriodProps {
  readonly title: string;
  readonly hint: string;
  readonly today: string;
  readonly onDays: (days: Days) => void;
}

/** A period in which nothing was counted: what belongs there, and the way to one that has had its time. */
export function EmptyPeriod({ title, hint, today, onDays }: EmptyPeriodProps) {
  const { t } = useTranslation('reports');
  const lastYear = presetDays('lastYear', today, null);
  return (
    <EmptyState
      title={title}
      hint={hint}
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

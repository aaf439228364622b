import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './filters.module.css';

interface BulkBarProps {
  readonly count: number;
  readonly onClear: () => void;
  /** Buttons for what can be done with all of them. */
  readonly children: ReactNode;
}

/** Stands above the list while rows are chosen. */
export function BulkBar({ count, onClear, children }: BulkBarProps) {
  const { t } = useTranslation('ui');
  if (count === 0) return null;
  return (
    <section className={classes.bulk} aria-label={t('bulk.label')}>
      <output className={classes.chosen}>{t('bulk.chosen', { count })}</output>
      {children}
      <Button size="xs" variant="subtle" color="gray" ml="auto" onClick={onClear}>
        {t('bulk.clear')}
      </Button>
    </section>
  );
}

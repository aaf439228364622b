import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/states/EmptyState.tsx';
import type { ListViewControl } from './use-list-view.ts';

interface ListEmptyProps {
  readonly control: ListViewControl;
  /** What belongs here, and the one action that fills it. */
  readonly title: string;
  readonly hint: string;
  readonly action: ReactNode;
}

/** An empty list: nothing is there yet, or nothing fits the filters. */
export function ListEmpty({ control, title, hint, action }: ListEmptyProps) {
  const { t } = useTranslation('records');
  const filtered = Object.keys(control.filters).length > 0 || control.ids !== undefined;
  if (!filtered) return <EmptyState title={title} hint={hint} action={action} />;
  return (
    <EmptyState
      title={t('list.nothingFits')}
      hint={t('list.nothingFitsHint')}
      action={
        <Button variant="default" onClick={control.showAll}>
          {t('list.showAll')}
        </Button>
      }
    />
  );
}

import { Button } from '@mantine/core';
import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';

/** For an address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation('app');
  return (
    <EmptyState
      asHeading
      title={t('notFound.title')}
      hint={t('notFound.hint')}
      action={
        <Button variant="default" component={Link} to="/">
          {t('notFound.back')}
        </Button>
      }
    />
  );
}

/** The start page while no screen is there yet. */
export function NoFeature() {
  const { t } = useTranslation('app');
  return <EmptyState asHeading title={t('start.title')} hint={t('start.hint')} />;
}

/** For a screen that broke while drawing: it can be drawn again, the rest of the window goes on. */
export function ScreenFailure({ error, reset }: ErrorComponentProps) {
  return <ErrorState error={error} onRetry={reset} />;
}

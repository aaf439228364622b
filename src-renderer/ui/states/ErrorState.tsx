import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../errors/error-text.tsx';
import classes from './states.module.css';

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** Says what failed and how to go on. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { t } = useTranslation('ui');
  const { title, hint } = useErrorText()(error);
  return (
    <div className={classes.state} role="alert">
      <p className={classes.title} data-tone="shu">
        {title}
      </p>
      {hint && <p className={classes.hint}>{hint}</p>}
      {onRetry && (
        <div className={classes.action}>
          <Button variant="default" onClick={onRetry}>
            {t('error.retry')}
          </Button>
        </div>
      )}
    </div>
  );
}

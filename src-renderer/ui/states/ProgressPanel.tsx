import { Button, Progress } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.ts';
import classes from './states.module.css';

interface ProgressPanelProps {
  /** What is going on. */
  readonly title: string;
  readonly done: number;
  /** `null` while it is not known how much there is. */
  readonly total: number | null;
  /** The step or file at hand. */
  readonly detail?: string | undefined;
  readonly onCancel?: (() => void) | undefined;
  /** Cancel was asked for and is being obeyed. */
  readonly cancelling?: boolean;
}

/** Long work with its count, which can be cancelled. */
export function ProgressPanel({ title, done, total, detail, onCancel, cancelling = false }: ProgressPanelProps) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const id = useId();
  const count =
    total === null
      ? t('progress.sofar', { done: format.number(done) })
      : t('progress.of', { done: format.number(done), total: format.number(total) });
  const share = total ? Math.min(100, (done / total) * 100) : 0;
  return (
    <section className={classes.progress} aria-labelledby={id}>
      <div className={classes.line}>
        <strong id={id}>{title}</strong>
        <output className={classes.number}>{cancelling ? t('progress.cancelling') : count}</output>
      </div>
      <Progress.Root size="sm">
        <Progress.Section
          value={total === null ? 100 : share}
          aria-label={title}
          animated={total === null}
          striped={total === null}
        />
      </Progress.Root>
      <div className={classes.line}>
        <span className={classes.detail}>{detail}</span>
        {onCancel && (
          <Button size="xs" variant="default" disabled={cancelling} onClick={onCancel}>
            {t('dialog.cancel')}
          </Button>
        )}
      </div>
    </section>
  );
}

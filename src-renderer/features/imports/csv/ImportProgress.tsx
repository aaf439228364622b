import { useTranslation } from 'react-i18next';
import { ProgressPanel } from '../../../ui/states/ProgressPanel.tsx';
import classes from './csv.module.css';
import type { Run } from './use-run.ts';

interface ImportProgressProps {
  readonly run: Pick<Run<unknown>, 'progress' | 'isCancelling' | 'cancel'>;
  readonly hint?: string;
  /** After it was cancelled. */
  readonly onCancel?: () => void;
}

/** Long work at hand, with its count. */
export function ImportProgress({ run: { progress, isCancelling, cancel }, hint, onCancel }: ImportProgressProps) {
  const { t } = useTranslation('imports');
  const { phase, done, total } = progress ?? { phase: 'compare' as const, done: 0, total: 0 };
  const stop = (): void => {
    cancel();
    onCancel?.();
  };
  return (
    <div className={classes.progress}>
      <ProgressPanel
        title={t(`csv.phase.${phase}`)}
        done={done}
        total={total === 0 ? null : total}
        detail={hint}
        onCancel={stop}
        cancelling={isCancelling}
      />
    </div>
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Way, WayOutcome } from '#shared/contract/ways.ts';
import { ProgressPanel } from '../../ui/states/ProgressPanel.tsx';
import { Refusal } from './Refusal.tsx';
import { useSync } from './SyncProvider.tsx';
import classes from './sync.module.css';
import { useWayWords } from './ways/use-way-words.ts';

/** An exchange that is under way with its count, then what became of it; nothing before the first one. */
export function ExchangePanel({ ways }: { readonly ways: readonly Way[] }) {
  const { t } = useTranslation('sync');
  const { exchange } = useSync();
  const { isRunning, progress, outcomes, error, cancel, dismiss } = exchange;
  const nameOf = (id: string): string => ways.find((way) => way.id === id)?.name ?? '';
  if (isRunning) {
    return (
      <ProgressPanel
        title={progress === null ? t('exchange.running') : t('exchange.by', { way: nameOf(progress.way) })}
        done={progress?.done ?? 0}
        total={progress === null || progress.total === 0 ? null : progress.total}
        detail={progress === null ? undefined : t(`exchange.step.${progress.step}`)}
        onCancel={cancel}
      />
    );
  }
  if (outcomes.length === 0 && error === null) return null;
  return (
    <section className={classes.result} aria-label={t('exchange.result')}>
      <div role="status" className={classes.outcomes}>
        {outcomes.map((outcome) => (
          <Outcome key={outcome.way} outcome={outcome} way={ways.find(({ id }) => id === outcome.way)} />
        ))}
        <Refusal error={error} />
      </div>
      <Button size="xs" variant="subtle" onClick={dismiss}>
        {t('exchange.dismiss')}
      </Button>
    </section>
  );
}

function Outcome({ outcome, way }: { readonly outcome: WayOutcome; readonly way: Way | undefined }) {
  const words = useWayWords();
  const name = <strong>{way?.name}</strong>;
  if (outcome.ok) {
    return (
      <p>
        {name} {words.outcome(outcome)}
      </p>
    );
  }
  const { title, hint } = words.problem(way?.kind ?? 'hub', outcome.problem);
  return (
    <p className={classes.failed}>
      {name} {title} {hint}
    </p>
  );
}

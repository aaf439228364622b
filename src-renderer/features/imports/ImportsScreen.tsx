import { useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { CSV_KINDS } from '#shared/contract/imports-csv.ts';
import { useStable } from '../../ui/hooks/use-stable.ts';
import { CheckStep } from './csv/CheckStep.tsx';
import { ColumnsStep } from './csv/ColumnsStep.tsx';
import classes from './csv/csv.module.css';
import { DoneStep } from './csv/DoneStep.tsx';
import { FileStep } from './csv/FileStep.tsx';
import { ImportProgress } from './csv/ImportProgress.tsx';
import { Steps } from './csv/Steps.tsx';
import { useWizard } from './csv/WizardProvider.tsx';

/** Imports a table of people or organisations, step by step; nothing is written before its outcome was seen. */
export function ImportsScreen() {
  const { t } = useTranslation('imports');
  const { kind: asked }: { readonly kind?: unknown } = useSearch({ strict: false });
  const wizard = useWizard();
  const { step, table, importing } = wizard;
  const kind = table?.kind ?? CSV_KINDS.find((one) => one === asked);

  // What was imported has been seen when the screen is left; a table on its way waits for the return.
  const leave = useStable(() => {
    if (step === 'done') wizard.restart();
  });
  useEffect(() => () => leave(), [leave]);

  return (
    <section className={classes.screen} data-drop-target="import" aria-labelledby="imports-title">
      <header className={classes.header}>
        <h1 id="imports-title" className={classes.title}>
          {kind === undefined ? t('csv.titleAny') : t(`csv.title.${kind}`)}
        </h1>
        <Steps step={step} />
      </header>
      {(table === null || step === 'file') && <FileStep likely={kind} wizard={wizard} />}
      {table !== null && step === 'columns' && <ColumnsStep table={table} wizard={wizard} />}
      {table !== null &&
        step === 'check' &&
        (importing.progress === null ? (
          <CheckStep key={wizard.outdated} table={table} wizard={wizard} />
        ) : (
          <ImportProgress run={importing} hint={t('csv.cancelHint')} />
        ))}
      {table !== null && step === 'done' && <DoneStep table={table} wizard={wizard} />}
    </section>
  );
}

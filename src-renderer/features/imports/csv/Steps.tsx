import { useTranslation } from 'react-i18next';
import classes from './csv.module.css';
import type { Step } from './use-wizard.ts';

const STEPS = ['file', 'columns', 'check', 'done'] as const satisfies readonly Step[];

/** Where one stands on the way. */
export function Steps({ step }: { readonly step: Step }) {
  const { t } = useTranslation('imports');
  const at = STEPS.indexOf(step);
  return (
    <ol className={classes.steps} aria-label={t('csv.steps')}>
      {STEPS.map((one, index) => (
        <li
          key={one}
          aria-current={index === at ? 'step' : undefined}
          data-state={index < at ? 'done' : index === at ? 'current' : 'todo'}
        >
          {t(`csv.step.${one}`)}
        </li>
      ))}
    </ol>
  );
}

import { useTranslation } from 'react-i18next';
import type { Way, WayProblem } from '#shared/contract/ways.ts';
import classes from '../sync.module.css';
import { useWayWords } from './use-way-words.ts';

interface TestResultProps {
  readonly kind: Way['kind'];
  /** Null where an exchange would go. */
  readonly problem: WayProblem | null;
}

/** What trying a way showed, and what to do. */
export function TestResult({ kind, problem }: TestResultProps) {
  const { t } = useTranslation('ways');
  const words = useWayWords();
  if (problem === null) {
    return (
      <p className={classes.note} data-tone="ok" role="status">
        {t(`form.works.${kind}`)}
      </p>
    );
  }
  const { title, hint } = words.problem(kind, problem);
  return (
    <p className={classes.refusal} role="alert">
      <strong>{title}</strong> {hint}
    </p>
  );
}

import { Tooltip, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Tone } from '../theme/tones.ts';
import classes from './badges.module.css';

export interface Step {
  readonly id: string;
  /** Translated name of the step. */
  readonly label: string;
  /** `skipped`: passed without a date. */
  readonly state: 'done' | 'skipped' | 'current' | 'todo';
  /** When and by whom, for example. */
  readonly note?: string | undefined;
}

interface StepBarProps {
  readonly label: string;
  readonly steps: readonly Step[];
  /** Colour of the current step. */
  readonly tone: Tone;
}

/** The steps of a case as a bar of segments, each with its words for the pointer and for screen readers. */
export function StepBar({ label, steps, tone }: StepBarProps) {
  const { t } = useTranslation('ui');
  return (
    <ol className={classes.steps} aria-label={label}>
      {steps.map((step) => {
        const text = [step.label, t(`step.${step.state}`), step.note].filter(Boolean).join(' · ');
        return (
          <li
            key={step.id}
            className={classes.step}
            data-state={step.state}
            aria-current={step.state === 'current' ? 'step' : undefined}
            style={step.state === 'current' ? { color: `var(--${tone})` } : undefined}
          >
            <Tooltip label={text} openDelay={150}>
              <span className={classes.segment} />
            </Tooltip>
            <VisuallyHidden>{text}</VisuallyHidden>
          </li>
        );
      })}
    </ol>
  );
}

import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import type { CountedRecord } from '#shared/domain/indicators.ts';
import { ConditionLine } from './ConditionLine.tsx';
import { type ConditionForm, oneMore } from './form.ts';
import classes from './own.module.css';

interface ConditionsProps {
  readonly title: string;
  readonly hint?: string;
  readonly addLabel: string;
  readonly counts: CountedRecord;
  readonly conditions: readonly ConditionForm[];
  readonly onChange: (conditions: readonly ConditionForm[]) => void;
}

/** As many as the contract takes. */
const MOST = 12;

/** Conditions that must all hold. */
export function Conditions({ title, hint, addLabel, counts, conditions, onChange }: ConditionsProps) {
  const id = useId();
  return (
    <fieldset className={classes.conditions} aria-describedby={hint === undefined ? undefined : id}>
      <legend>{title}</legend>
      {hint && (
        <p id={id} className={classes.hint}>
          {hint}
        </p>
      )}
      {conditions.length > 0 && (
        <ul className={classes.lines}>
          {conditions.map((condition, at) => (
            <ConditionLine
              key={condition.key}
              {...{ counts, condition }}
              number={at + 1}
              onChange={(next) => onChange(conditions.map((one) => (one.key === next.key ? next : one)))}
              onRemove={() => onChange(conditions.filter(({ key }) => key !== condition.key))}
            />
          ))}
        </ul>
      )}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        disabled={conditions.length >= MOST}
        onClick={() => onChange(oneMore(conditions))}
      >
        {addLabel}
      </Button>
    </fieldset>
  );
}

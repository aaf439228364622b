import { Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Choice } from './filing-form.ts';
import classes from './mail.module.css';

interface OptionProps {
  readonly value: string;
  readonly label: ReactNode;
  /** Why it is offered. */
  readonly detail?: ReactNode;
  readonly lang?: string | null | undefined;
  /** What is to be filled in while it is chosen. */
  readonly children?: ReactNode;
}

/** One of several ways to go on, with the fields that belong to it once it is chosen. */
export function Option({ value, label, detail, lang, children }: OptionProps) {
  return (
    <div className={classes.option}>
      <Radio value={value} size="xs" label={<span lang={lang ?? undefined}>{label}</span>} description={detail} />
      {children && <div className={classes.fields}>{children}</div>}
    </div>
  );
}

/** The text by which a radio button stands for a choice, and back. */
export const radioOf = (choice: Choice): string => (choice.kind === 'found' ? `found:${choice.id}` : choice.kind);

export function choiceOf(value: string): Choice {
  if (value.startsWith('found:')) return { kind: 'found', id: value.slice('found:'.length) };
  return { kind: value === 'new' || value === 'other' ? value : 'none' };
}

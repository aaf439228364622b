import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { focusFirstOnMount } from '../ui/hooks/focus-on-mount.ts';
import classes from './records.module.css';

interface MoreFieldsProps {
  readonly label: string;
  /** Whether one of them holds something: they are shown then, as when a draft comes back. */
  readonly filled: boolean;
  readonly children: ReactNode;
}

/** Fields that a short form keeps back until they are asked for; whoever asks goes on typing in the first. */
export function MoreFields({ label, filled, children }: MoreFieldsProps) {
  const [shown, setShown] = useState<'asked' | 'filled' | null>(null);
  // Once shown they stay, also while what was in them is deleted.
  if (filled && shown === null) setShown('filled');
  if (shown === null) {
    return (
      <Button
        className={classes.wide}
        variant="subtle"
        size="compact-sm"
        justify="start"
        leftSection={<IconPlus size={14} />}
        onClick={() => setShown('asked')}
      >
        {label}
      </Button>
    );
  }
  return (
    <fieldset className={classes.more} ref={shown === 'asked' ? focusFirstOnMount : null}>
      <legend className={classes.part}>{label}</legend>
      {children}
    </fieldset>
  );
}

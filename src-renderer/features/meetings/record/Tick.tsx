import { Checkbox } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import { type ReactNode, startTransition, useOptimistic } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../meetings.module.css';

interface TickProps {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly checked: boolean;
  /** Resolves when the record shows the tick itself, or when it was refused. */
  readonly onTick: (checked: boolean) => Promise<unknown>;
  readonly className?: string | undefined;
  readonly size?: 'xs' | 'sm';
}

/** A tick that is saved as it is set: it shows at once, and goes back if it was refused. */
export function Tick({ checked, onTick, ...rest }: TickProps) {
  const [shown, show] = useOptimistic(checked);
  return (
    <Checkbox
      {...rest}
      checked={shown}
      onChange={(event) => {
        const next = event.currentTarget.checked;
        startTransition(async () => {
          show(next);
          await onTick(next);
        });
      }}
    />
  );
}

/** The same where it can only be read. */
export function ShownTick({ checked, label, className }: Pick<TickProps, 'checked' | 'label' | 'className'>) {
  const { t } = useTranslation('meetings');
  const Icon = checked ? IconCheck : IconMinus;
  return (
    <span className={[classes.shownTick, className].filter(Boolean).join(' ')}>
      <Icon size={15} role="img" aria-label={t(checked ? 'tick.done' : 'tick.open')} data-done={checked || undefined} />
      {label}
    </span>
  );
}

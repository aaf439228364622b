import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '../sync.module.css';
import { strengthOf } from './passphrase-strength.ts';

/** A passphrase as it is typed, twice. */
export interface TypedTwice {
  readonly first: string;
  readonly second: string;
}

interface PassphraseFieldsProps {
  readonly typed: TypedTwice;
  readonly onTyped: (typed: TypedTwice) => void;
}

const LEVELS = { short: 0, weak: 1, fair: 2, strong: 3 } as const;

/** A passphrase, how long it would hold out, and the same once more: what can't be read needs no lock. */
export function PassphraseFields({ typed: { first, second }, onTyped }: PassphraseFieldsProps) {
  const { t } = useTranslation('sync');
  const strength = strengthOf(first);
  const differs = second !== '' && second !== first;
  const eye = { 'aria-label': t('passphrase.show') };
  return (
    <div className={classes.stack}>
      <PasswordInput
        label={t('passphrase.label')}
        description={t('passphrase.hint')}
        value={first}
        onChange={(event) => onTyped({ first: event.currentTarget.value, second })}
        autoComplete="off"
        visibilityToggleButtonProps={eye}
      />
      <p className={classes.strength} data-level={LEVELS[strength]} role="status">
        <span aria-hidden className={classes.strengthBar} />
        {first === '' ? '' : t(`passphrase.strength.${strength}`)}
      </p>
      <PasswordInput
        label={t('passphrase.again')}
        value={second}
        onChange={(event) => onTyped({ first, second: event.currentTarget.value })}
        error={differs ? t('passphrase.differs') : undefined}
        autoComplete="off"
        visibilityToggleButtonProps={eye}
      />
    </div>
  );
}

/** Whether it may be used. */
export const isUsable = ({ first, second }: TypedTwice): boolean => strengthOf(first) !== 'short' && first === second;

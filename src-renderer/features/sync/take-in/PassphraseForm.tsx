import { Button, Group, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusOnMount } from '../../../ui/hooks/focus-on-mount.ts';
import { useGuardedSubmit } from '../../../ui/keyboard/use-guarded-submit.ts';
import { Refusal } from '../Refusal.tsx';
import classes from '../sync.module.css';

interface PassphraseFormProps {
  /** What was wrong with the one before. */
  readonly error: unknown;
  readonly onSubmit: (passphrase: string) => void;
  readonly onBack: () => void;
}

/** Asks for the passphrase of a file. */
export function PassphraseForm({ error, onSubmit, onBack }: PassphraseFormProps) {
  const { t } = useTranslation(['sync', 'ui']);
  const [passphrase, setPassphrase] = useState('');
  const handlers = useGuardedSubmit(() => passphrase !== '' && onSubmit(passphrase));
  return (
    <form className={classes.stack} {...handlers}>
      <Refusal error={error} />
      <p className={classes.quiet}>{t('takeIn.passphrase.intro')}</p>
      <PasswordInput
        ref={focusOnMount}
        label={t('takeIn.passphrase.label')}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': t('passphrase.show') }}
      />
      <Group gap="xs" justify="end">
        <Button variant="default" onClick={onBack}>
          {t('takeIn.chooseOther')}
        </Button>
        <Button type="submit" disabled={passphrase === ''}>
          {t('takeIn.passphrase.open')}
        </Button>
      </Group>
    </form>
  );
}

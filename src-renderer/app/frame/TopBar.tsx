import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../ui/badges/KeyHint.tsx';
import { useCommands } from '../../ui/commands/commands.tsx';
import classes from './frame.module.css';

/** Mark, search, and the one thing an officer does all day. */
export function TopBar({ onSearch }: { readonly onSearch: () => void }) {
  const { t } = useTranslation('app');
  const create = useCommands().find(({ id }) => id === 'inquiry.new');
  return (
    <header className={classes.top}>
      <span className={classes.mark}>{t('frame.name')}</span>
      <button type="button" className={classes.find} onClick={onSearch} aria-keyshortcuts="Control+K Meta+K">
        <span className={classes.hint}>{t('frame.search')}</span>
        <KeyHint keys="mod+k" />
      </button>
      <span className={classes.create}>
        {create && (
          <Button onClick={create.run} rightSection={create.keys && <KeyHint keys={create.keys} />}>
            {create.label}
          </Button>
        )}
      </span>
    </header>
  );
}

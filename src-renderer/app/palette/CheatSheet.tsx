import { Modal, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../ui/badges/KeyHint.tsx';
import { useCommands } from '../../ui/commands/commands.tsx';
import { usePreferences } from '../../ui/preferences/provider.tsx';
import classes from './palette.module.css';

/** All shortcuts that work here and now, and the switch for single letters. */
export function CheatSheet({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('app');
  const { preferences, setPreferences } = usePreferences();
  const commands = useCommands().filter((command) => command.keys);
  const groups = Map.groupBy(
    new Map(commands.map((command) => [command.id, command])).values(),
    (command) => command.group ?? t('keys.general'),
  );
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('keys.title')}
      size="44rem"
      closeButtonProps={{ 'aria-label': t('keys.close') }}
    >
      <div className={classes.groups}>
        {[...groups].map(([group, members]) => (
          <section key={group}>
            <h3 className={classes.heading}>{group}</h3>
            <dl className={classes.keys}>
              {[...Map.groupBy(members, ({ label }) => label)].map(([label, ways]) => (
                <div key={label} className={classes.pair}>
                  <dt>{label}</dt>
                  {ways.map(({ id, keys = '' }) => (
                    <dd key={id}>
                      <KeyHint keys={keys} />
                    </dd>
                  ))}
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        mt="md"
        label={t('keys.letters')}
        description={t('keys.lettersHint')}
        checked={preferences.letterKeys}
        onChange={(event) => setPreferences({ letterKeys: event.currentTarget.checked })}
      />
    </Modal>
  );
}

import { useTranslation } from 'react-i18next';
import { useCommand, useShortcut } from '../commands/commands.tsx';

interface GridKeysOptions {
  /** Works from anywhere in the window, not only in the table. */
  readonly enabled: boolean;
  readonly step: (by: -1 | 1) => void;
  readonly selects: boolean;
  readonly copies: boolean;
}

/** The keys that step through a list from anywhere, and the names of those that its table hears itself. */
export const useGridKeys = ({ enabled, step, selects, copies }: GridKeysOptions): void => {
  const { t } = useTranslation('ui');
  const group = t('table.group');
  const next = { label: t('table.next'), group, keyOnly: true, enabled };
  const previous = { label: t('table.previous'), group, keyOnly: true, enabled };
  useShortcut('table.next', 'j', () => step(1), next);
  useShortcut('table.previous', 'k', () => step(-1), previous);
  // The same for whoever has turned single letters off.
  useShortcut('table.nextByArrow', 'alt+arrowdown', () => step(1), next);
  useShortcut('table.previousByArrow', 'alt+arrowup', () => step(-1), previous);

  const named = (id: string, keys: string, label: string, offered = true) =>
    enabled && offered
      ? { id: `table.${id}`, keys, label, group, keyOnly: true, heardThere: true, run: () => undefined }
      : null;
  useCommand(named('open', 'enter', t('table.open')));
  useCommand(named('edit', 'f2', t('table.edit')));
  useCommand(named('choose', 'space', t('table.choose'), selects));
  useCommand(named('range', 'shift+arrowdown', t('table.range'), selects));
  useCommand(named('all', 'mod+a', t('table.all'), selects));
  useCommand(named('copy', 'mod+c', t('table.copy'), copies));
  useCommand(named('widen', 'alt+arrowright', t('table.widen')));
  useCommand(named('shift', 'alt+shift+arrowright', t('table.shift')));
};

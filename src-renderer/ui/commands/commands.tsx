import { createContext, type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { isMac } from '../keyboard/keys.ts';
import { usePreferences } from '../preferences/provider.tsx';
import { createKeyListener } from './listener.ts';
import { type Command, type CommandRegistry, createCommandRegistry } from './registry.ts';

const CommandsContext = createContext<CommandRegistry | null>(null);

/** Holds the window's commands and listens to the keyboard for them. */
export function CommandsProvider({ children }: { children: ReactNode }) {
  const [registry] = useState(createCommandRegistry);
  const { preferences } = usePreferences();
  const letterKeys = useRef(preferences.letterKeys);
  letterKeys.current = preferences.letterKeys;

  useEffect(() => {
    const listener = createKeyListener({
      commands: registry.list,
      letterKeys: () => letterKeys.current,
      mac: isMac(),
    });
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [registry]);

  return <CommandsContext value={registry}>{children}</CommandsContext>;
}

const useRegistry = (): CommandRegistry => {
  const registry = useContext(CommandsContext);
  if (!registry) throw new Error('useCommand outside of CommandsProvider');
  return registry;
};

/** Offers a command while the component is mounted; `null` offers none. `run` may change on every render. */
export const useCommand = (command: Command | null): void => {
  const registry = useRegistry();
  const run = useRef(command?.run);
  run.current = command?.run;
  const { id, label, keys, group, keywords, icon, inFields, inDialogs, keyOnly, heardThere } = command ?? {};
  const shownIcon = useRef(icon);
  shownIcon.current = icon;

  useEffect(() => {
    if (id === undefined || label === undefined) return;
    return registry.register({
      id,
      label,
      keys,
      group,
      keywords,
      inFields,
      inDialogs,
      keyOnly,
      heardThere,
      icon: shownIcon.current,
      run: () => run.current?.(),
    });
  }, [registry, id, label, keys, group, keywords, inFields, inDialogs, keyOnly, heardThere]);
};

interface ShortcutOptions {
  /** Translated: what the cheat sheet and the palette call it. */
  readonly label: string;
  readonly group?: string;
  readonly inFields?: boolean;
  readonly inDialogs?: boolean;
  readonly keyOnly?: boolean;
  readonly heardThere?: boolean;
  readonly enabled?: boolean;
}

/** A command that is first of all a key: `useShortcut('inquiry.next', 'j', next, { label: t('next') })`. */
export const useShortcut = (
  id: string,
  keys: string,
  run: () => void,
  { enabled = true, ...options }: ShortcutOptions,
): void => useCommand(enabled ? { id, keys, run, ...options } : null);

/** All commands on offer now, oldest first. */
export const useCommands = (): readonly Command[] => {
  const registry = useRegistry();
  return useSyncExternalStore(registry.subscribe, registry.list);
};

import type { ReactNode } from 'react';

/** Something a person can do here and now; the palette, the cheat sheet and the keyboard all read this one list. */
export interface Command {
  readonly id: string;
  /** Already translated. */
  readonly label: string;
  readonly run: () => void;
  /** `mod+k`, `c`, `g i`: see `parseKeys`. */
  readonly keys?: string | undefined;
  /** Translated heading in the cheat sheet and the palette. */
  readonly group?: string | undefined;
  /** More words to find it by. */
  readonly keywords?: string | undefined;
  readonly icon?: ReactNode;
  /** Works while typing in a field too. */
  readonly inFields?: boolean | undefined;
  /** Works beside an open dialog or drawer too. */
  readonly inDialogs?: boolean | undefined;
  /** Has a key, but makes no sense in the palette (next, previous). */
  readonly keyOnly?: boolean | undefined;
  /** Its key is heard where the focus has to be for it (in a table); here it is only named for the cheat sheet. */
  readonly heardThere?: boolean | undefined;
}

export interface CommandRegistry {
  readonly register: (command: Command) => () => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Oldest first; the same array until something changes. */
  readonly list: () => readonly Command[];
}

export const createCommandRegistry = (): CommandRegistry => {
  let commands: readonly Command[] = [];
  const listeners = new Set<() => void>();
  const change = (next: readonly Command[]): void => {
    commands = next;
    for (const listener of listeners) listener();
  };
  return {
    register: (command) => {
      change([...commands, command]);
      return () => change(commands.filter((item) => item !== command));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    list: () => commands,
  };
};

import { isComposing, isDialogOpen, isTextField } from '../keyboard/guards.ts';
import { isLetterKeys, matchesChord, parseKeys } from '../keyboard/keys.ts';
import type { Command } from './registry.ts';

/** How long the second key of `g i` may take, in ms. */
const SEQUENCE_MS = 1200;

interface ListenerOptions {
  readonly commands: () => readonly Command[];
  readonly letterKeys: () => boolean;
  readonly mac: boolean;
  readonly now?: () => number;
}

/**
 * A keydown handler that runs the matching command. The newest registration wins; nothing runs while an input method
 * composes, or (unless the command says so) while a dialog is open or a field has the focus.
 */
export const createKeyListener = ({ commands, letterKeys, mac, now = Date.now }: ListenerOptions) => {
  let begun: { readonly ids: ReadonlySet<string>; readonly at: number } | null = null;

  return (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isComposing(event)) return;
    const inField = isTextField(event.target);
    const inDialog = isDialogOpen();
    const second = begun && now() - begun.at < SEQUENCE_MS ? begun.ids : null;
    begun = null;
    const candidates = [...commands()]
      .reverse()
      .filter(({ inFields, inDialogs }) => (!inField || inFields) && (!inDialog || inDialogs))
      .filter(({ heardThere }) => !heardThere)
      .filter(({ keys }) => keys && (letterKeys() || !isLetterKeys(keys)));

    const hit = candidates.find(({ id, keys = '' }) => {
      const chords = parseKeys(keys);
      const chord = chords.length === 1 && !second ? chords[0] : second?.has(id) ? chords[1] : undefined;
      return chord !== undefined && matchesChord(chord, event, mac);
    });
    if (hit) {
      event.preventDefault();
      hit.run();
      return;
    }
    const started = candidates.filter(({ keys = '' }) => {
      const [first, next] = parseKeys(keys);
      return first && next && matchesChord(first, event, mac);
    });
    if (started.length > 0) begun = { ids: new Set(started.map((command) => command.id)), at: now() };
  };
};

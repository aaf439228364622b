import { isComposing } from '../keyboard/guards.ts';

export type GridIntent =
  | { readonly do: 'move'; readonly by: number; readonly extend: boolean }
  | { readonly do: 'edge'; readonly to: 'first' | 'last' }
  | { readonly do: 'column' | 'widen' | 'shift'; readonly by: -1 | 1 }
  | { readonly do: 'open' | 'edit' | 'toggle' | 'all' | 'clear' | 'copy' };

interface GridKeyEvent {
  readonly key: string;
  readonly keyCode: number;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly nativeEvent?: { readonly isComposing: boolean };
}

/** Alt and an arrow change the column that the keyboard is in, as they do at its heading. */
const columnIntent = ({ key, shiftKey }: GridKeyEvent): GridIntent | null => {
  const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : null;
  return by && { do: shiftKey ? 'shift' : 'widen', by };
};

/** What a key means in a table (ARIA grid pattern), or nothing. `page` is how many rows the screen holds. */
export const gridIntent = (event: GridKeyEvent, page: number): GridIntent | null => {
  if (isComposing(event)) return null;
  const mod = event.ctrlKey || event.metaKey;
  if (event.altKey) return mod ? null : columnIntent(event);
  const extend = event.shiftKey;
  switch (event.key) {
    case 'ArrowDown':
      return { do: 'move', by: 1, extend };
    case 'ArrowUp':
      return { do: 'move', by: -1, extend };
    case 'PageDown':
      return { do: 'move', by: page, extend };
    case 'PageUp':
      return { do: 'move', by: -page, extend };
    case 'Home':
      return { do: 'edge', to: 'first' };
    case 'End':
      return { do: 'edge', to: 'last' };
    case 'ArrowRight':
      return mod ? null : { do: 'column', by: 1 };
    case 'ArrowLeft':
      return mod ? null : { do: 'column', by: -1 };
    case 'Enter':
      return mod ? null : { do: 'open' };
    case 'F2':
      return { do: 'edit' };
    case ' ':
      return { do: 'toggle' };
    case 'Escape':
      return { do: 'clear' };
    case 'a':
    case 'A':
      return mod ? { do: 'all' } : null;
    case 'c':
    case 'C':
      return mod && !event.shiftKey ? { do: 'copy' } : null;
    default:
      return null;
  }
};

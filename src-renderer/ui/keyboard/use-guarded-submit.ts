import { type FormEvent, type KeyboardEvent, useRef } from 'react';
import { isComposing } from './guards.ts';

interface FormHandlers {
  readonly onSubmit: (event: FormEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Handlers of a form: Enter submits from a single-line field and Ctrl+Enter from anywhere, but never while an input method
 * composes.
 */
export function useGuardedSubmit(submit: () => void): FormHandlers {
  const composing = useRef(false);
  return {
    onSubmit: (event) => {
      event.preventDefault();
      if (!composing.current) submit();
    },
    onKeyDown: (event) => {
      composing.current = isComposing(event);
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !composing.current) {
        event.preventDefault();
        submit();
      }
    },
  };
}

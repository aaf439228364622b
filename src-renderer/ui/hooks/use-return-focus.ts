import { useEffect, useState } from 'react';

/**
 * Leads the keyboard back to where it was when a dialog that was mounted open is unmounted. The library does so by itself only
 * for one that stays mounted and opens and closes.
 */
export function useReturnFocus(opened: boolean): void {
  // Taken while rendering: effects run after the dialog has taken the focus.
  const [before] = useState(() => (opened ? document.activeElement : null));
  useEffect(
    () => () => {
      // Once the dialog is out of the page; whoever has taken the focus meanwhile keeps it.
      setTimeout(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      });
    },
    [before],
  );
}

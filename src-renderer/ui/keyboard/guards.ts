interface MaybeComposing {
  readonly keyCode: number;
  readonly isComposing?: boolean;
  readonly nativeEvent?: { readonly isComposing: boolean };
}

/** Whether an input method is composing: its Enter, Esc and letters belong to it (229 is what older ones report). */
export const isComposing = (event: MaybeComposing): boolean =>
  event.isComposing === true || event.nativeEvent?.isComposing === true || event.keyCode === 229;

const NO_TEXT = new Set(['button', 'checkbox', 'radio', 'range', 'color', 'file', 'image', 'reset', 'submit']);

/** Whether typing at this place writes text (or picks in a field), so that letters are not commands there. */
export const isTextField = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !NO_TEXT.has(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
};

/** Whether a modal dialog is open: what lies under it does not hear keys. */
export const isDialogOpen = (): boolean => document.querySelector('[aria-modal="true"]') !== null;

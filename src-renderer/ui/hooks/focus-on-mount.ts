/**
 * As a `ref`: takes the focus when the element appears. The library looks for `data-autofocus` only when a dialog opens, and a
 * timer later: what was typed until then would be lost.
 */
export const focusOnMount = (element: HTMLElement | null): void => element?.focus({ preventScroll: true });

/** As a `ref` of a form: what is marked with `data-autofocus` in it, or else its first field, takes the focus at once. */
export const focusInsideOnMount = (form: HTMLElement | null): void => {
  const field = form?.querySelector('[data-autofocus]') ?? form?.querySelector('input, textarea, select');
  if (!(field instanceof HTMLElement)) return;
  // The library's timer, which comes later, then leads to the same field.
  field.setAttribute('data-autofocus', 'true');
  field.focus({ preventScroll: true });
};

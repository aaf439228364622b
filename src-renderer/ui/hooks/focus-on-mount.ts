/**
 * As a `ref`: takes the focus when the element appears. The library looks for `data-autofocus` only when a dialog opens, and a
 * timer later: what was typed until then would be lost.
 */
export const focusOnMount = (element: HTMLElement | null): void => element?.focus({ preventScroll: true });

/** As a `ref` of a form: the field that is marked with `data-autofocus` in it takes the focus at once. */
export const focusInsideOnMount = (form: HTMLElement | null): void =>
  form?.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true });

/** As a `ref` of fields that someone has just asked for: the first takes the focus. */
export const focusFirstOnMount = (fields: HTMLElement | null): void =>
  fields?.querySelector<HTMLElement>('input, textarea')?.focus();

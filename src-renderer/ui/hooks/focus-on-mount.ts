/**
 * As a `ref`: takes the focus when the element appears. For what a dialog shows in a later step; the library looks for
 * `data-autofocus` only when a dialog opens.
 */
export const focusOnMount = (element: HTMLElement | null): void => element?.focus();

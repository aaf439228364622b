/** Where in a table an event happened. */
export interface TableHit {
  readonly index: number;
  readonly column: string;
  readonly onCheck: boolean;
}

/** The body row and column under an event; nothing for headings and for what has its own click (links, fields, buttons). */
export const tableHit = (target: EventTarget | null): TableHit | null => {
  if (!(target instanceof Element) || target.closest('a, button, input, select, textarea')) return null;
  const index = target.closest('tr')?.getAttribute('data-index');
  if (index === null || index === undefined) return null;
  return {
    index: Number(index),
    column: target.closest('td')?.getAttribute('data-column') ?? '',
    onCheck: target.closest('[data-check]') !== null,
  };
};

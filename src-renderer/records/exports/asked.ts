import type { ExportedRows, ListFormat } from '#shared/contract/exports.ts';
import type { Language } from '#shared/domain/lists.ts';
import { exportColumnsOf } from '#shared/domain/shown-columns.ts';

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** Which rows a list shows, in which order. */
export type ShownRows = Without<ExportedRows, 'format' | 'language' | 'columns'>;

/** What a person chose in the dialog. */
export interface ExportChoice {
  readonly rows: 'shown' | 'chosen';
  readonly columns: 'shown' | 'all';
  readonly format: ListFormat;
  readonly language: Language;
}

/**
 * What the backend is asked for. Chosen rows are exactly those, whatever the filter has become meanwhile.
 * @param columns ids of the list's columns on the screen, in their order
 */
export function askedRows(
  shown: ShownRows,
  columns: readonly string[],
  chosen: ReadonlySet<string>,
  { rows, columns: wanted, format, language }: ExportChoice,
): ExportedRows {
  const filter = (shown.filter ?? {}) as { readonly deleted?: boolean };
  const exactly = { ids: [...chosen], ...(filter.deleted === true ? { deleted: true } : {}) };
  const asked = {
    ...shown,
    ...{ format, language },
    filter: rows === 'chosen' ? exactly : filter,
    ...(wanted === 'shown' && format !== 'vcard' ? { columns: [...exportColumnsOf(shown.list, columns)] } : {}),
  };
  return asked as ExportedRows;
}

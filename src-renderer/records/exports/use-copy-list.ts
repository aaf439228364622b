import { useTranslation } from 'react-i18next';
import { useClient, useHost } from '../../rpc/orpc.tsx';
import { useCommand } from '../../ui/commands/commands.tsx';
import { useFormat } from '../../ui/format/use-format.ts';
import { shownIds } from '../../ui/table/layout.ts';
import type { DataColumn, TableLayout } from '../../ui/table/types.ts';
import { useToasts } from '../../ui/toast/use-toasts.tsx';
import { askedRows, type ShownRows } from './asked.ts';

interface CopyListOptions<Row> {
  readonly shown: ShownRows;
  readonly columns: readonly DataColumn<Row>[];
  readonly layout: TableLayout;
  readonly chosen: ReadonlySet<string>;
}

/** Puts the chosen rows of a list, or those it shows, on the clipboard as a table: also an action in the palette. */
export function useCopyList<Row>({ shown, columns, layout, chosen }: CopyListOptions<Row>): () => void {
  const { t } = useTranslation('exports');
  const client = useClient();
  const host = useHost();
  const toasts = useToasts();
  const format = useFormat();
  const copy = async (): Promise<void> => {
    const choice = { columns: 'shown', format: 'csv', language: format.language } as const;
    const rows = chosen.size > 0 ? 'chosen' : 'shown';
    try {
      const asked = askedRows(shown, shownIds(columns, layout), chosen, { ...choice, rows });
      const table = await client.exports.copy(asked);
      await host.copyTable({ text: table.text, html: table.html });
      const told = { count: table.rows, total: format.number(table.total) };
      toasts.info(table.rows < table.total ? t('copy.doneSome', told) : t('copy.done', told));
    } catch (error) {
      toasts.failed(error);
    }
  };
  const run = (): void => void copy();
  useCommand({ id: `${shown.list}.copy`, label: t('copy.title'), keywords: t('copy.keywords'), run });
  return run;
}

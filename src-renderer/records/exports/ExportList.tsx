import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../ui/commands/commands.tsx';
import { shownIds } from '../../ui/table/layout.ts';
import type { DataColumn, TableLayout } from '../../ui/table/types.ts';
import type { ShownRows } from './asked.ts';
import { ExportDialog } from './ExportDialog.tsx';

interface ExportListProps<Row> {
  readonly shown: ShownRows;
  readonly columns: readonly DataColumn<Row>[];
  readonly layout: TableLayout;
  readonly matching: number | undefined;
  readonly chosen: ReadonlySet<string>;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
}

/** Beside a list's columns, and in the palette: the list as a file. */
export function ExportList<Row>({ columns, layout, opened, onOpened, ...list }: ExportListProps<Row>) {
  const { t } = useTranslation('exports');
  const label = t(`dialog.title.${list.shown.list}`);
  const open = (): void => onOpened(true);
  useCommand({ id: `${list.shown.list}.export`, label, keywords: t('keywords'), run: open });
  const visible = shownIds(columns, layout);
  return (
    <>
      <Tooltip label={label}>
        <ActionIcon size="lg" aria-label={label} onClick={open}>
          <IconFileExport size={16} />
        </ActionIcon>
      </Tooltip>
      <ExportDialog {...list} columns={visible} opened={opened} onClose={() => onOpened(false)} />
    </>
  );
}

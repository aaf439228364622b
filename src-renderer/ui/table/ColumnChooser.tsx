import { ActionIcon, Button, Checkbox, Popover, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './ColumnChooser.module.css';
import { DEFAULT_LAYOUT, isVisible, moveColumn, orderedIds, showColumn } from './layout.ts';
import type { DataColumn, TableLayout } from './types.ts';

interface ColumnChooserProps<Row> {
  readonly columns: readonly DataColumn<Row>[];
  readonly layout: TableLayout;
  readonly onLayout: (layout: TableLayout) => void;
}

/** Which columns a table shows, in which order; widths are changed at the headings and put back here. */
export function ColumnChooser<Row>({ columns, layout, onLayout }: ColumnChooserProps<Row>) {
  const { t } = useTranslation('ui');
  const byId = new Map(columns.map((column) => [column.id, column]));
  const ordered = orderedIds(columns, layout).flatMap((id) => byId.get(id) ?? []);

  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={t('columns.title')}>
          <ActionIcon size="lg" aria-label={t('columns.title')}>
            <IconColumns3 size={16} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label={t('columns.title')}>
        <ul className={classes.list}>
          {ordered.map((column, at) => (
            <li key={column.id} className={classes.item}>
              <Checkbox
                size="xs"
                label={column.header}
                disabled={column.fixed ?? false}
                checked={isVisible(column, layout)}
                onChange={(event) => onLayout(showColumn(layout, column.id, event.currentTarget.checked))}
              />
              <span className={classes.moves}>
                <ActionIcon
                  size={24}
                  disabled={at === 0}
                  aria-label={t('columns.up', { name: column.header })}
                  onClick={() => onLayout(moveColumn(columns, layout, column.id, -1))}
                >
                  <IconArrowUp size={13} />
                </ActionIcon>
                <ActionIcon
                  size={24}
                  disabled={at === ordered.length - 1}
                  aria-label={t('columns.down', { name: column.header })}
                  onClick={() => onLayout(moveColumn(columns, layout, column.id, 1))}
                >
                  <IconArrowDown size={13} />
                </ActionIcon>
              </span>
            </li>
          ))}
        </ul>
        <p className={classes.hint}>{t('columns.hint')}</p>
        <Button size="compact-sm" variant="default" onClick={() => onLayout(DEFAULT_LAYOUT)}>
          {t('columns.reset')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

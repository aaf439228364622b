import { ActionIcon, Button, Checkbox, Popover, Tooltip } from '@mantine/core';
import { IconColumns3, IconGripVertical } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ColumnChooser.module.css';
import { DEFAULT_LAYOUT, isVisible, moveColumn, orderedIds, placeColumn, resizeColumn, showColumn } from './layout.ts';
import type { DataColumn, TableLayout } from './types.ts';
import { useColumnDrag } from './use-column-drag.ts';

interface ColumnChooserProps<Row> {
  readonly columns: readonly DataColumn<Row>[];
  readonly layout: TableLayout;
  readonly onLayout: (layout: TableLayout) => void;
}

/** px by which a key changes a width. */
const WIDTH_STEP = 16;

/** Which columns a table shows, in which order and how wide: by dragging, or by the arrows at a column's grip. */
export function ColumnChooser<Row>({ columns, layout, onLayout }: ColumnChooserProps<Row>) {
  const { t } = useTranslation('ui');
  const byId = new Map(columns.map((column) => [column.id, column]));
  const ordered = orderedIds(columns, layout).flatMap((id) => byId.get(id) ?? []);
  const { before, handlers } = useColumnDrag((id, next) => onLayout(placeColumn(columns, layout, id, next)), 'down');

  const onKeyDown =
    ({ id, width }: DataColumn<Row>) =>
    (event: KeyboardEvent): void => {
      const next = byKey(event.key, id, layout.widths[id] ?? width);
      if (next === null) return;
      event.preventDefault();
      onLayout(next);
    };
  const byKey = (key: string, id: string, width: number): TableLayout | null => {
    switch (key) {
      case 'ArrowUp':
        return moveColumn(columns, layout, id, -1);
      case 'ArrowDown':
        return moveColumn(columns, layout, id, 1);
      case 'ArrowLeft':
        return resizeColumn(layout, id, width - WIDTH_STEP);
      case 'ArrowRight':
        return resizeColumn(layout, id, width + WIDTH_STEP);
      default:
        return null;
    }
  };

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
        <ul className={classes.list} {...handlers} data-dragging={before !== undefined || undefined}>
          {ordered.map((column, at) => (
            <li
              key={column.id}
              className={classes.item}
              data-column={column.id}
              data-drop={
                column.id === before ? 'before' : before === null && at === ordered.length - 1 ? 'behind' : undefined
              }
            >
              <Checkbox
                size="xs"
                label={column.header}
                disabled={column.fixed ?? false}
                checked={isVisible(column, layout)}
                onChange={(event) => onLayout(showColumn(layout, column.id, event.currentTarget.checked))}
              />
              <button
                type="button"
                className={classes.grip}
                aria-label={t('columns.arrange', { name: column.header })}
                onKeyDown={onKeyDown(column)}
              >
                <IconGripVertical size={14} aria-hidden />
              </button>
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

import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { DragEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Board.module.css';
import type { BoardProps } from './Board.tsx';

interface BoardCardProps<Card> {
  readonly card: Card;
  readonly board: BoardProps<Card>;
  readonly dragged: boolean;
  readonly onDrag: (card: Card | null) => void;
}

/** One card: a button that opens it, and a menu that moves it. */
export function BoardCard<Card>({ card, board, dragged, onDrag }: BoardCardProps<Card>) {
  const { t } = useTranslation('ui');
  const { columns, columnOf, cardLabel, refuse, onMove, onOpen } = board;
  const here = columnOf(card);

  /** The nearest column on that side that takes the card. */
  const neighbour = (by: -1 | 1): string | undefined => {
    const at = columns.findIndex((column) => column.id === here);
    const side = by === 1 ? columns.slice(at + 1) : columns.slice(0, at).reverse();
    return side.find((column) => !refuse?.(card, column.id))?.id;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
    if (by === null || onMove === undefined || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const to = neighbour(by);
    if (to !== undefined) onMove(card, to);
  };
  const dragging = {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', cardLabel(card));
      onDrag(card);
    },
    onDragEnd: () => onDrag(null),
  };

  return (
    <li {...(onMove && dragging)} className={classes.card} data-dragged={dragged || undefined}>
      <button
        type="button"
        className={classes.face}
        aria-keyshortcuts={onMove && 'Control+ArrowLeft Control+ArrowRight'}
        onClick={() => onOpen(card)}
        onKeyDown={onKeyDown}
      >
        {board.children(card)}
      </button>
      {onMove && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size="sm" className={classes.menu} aria-label={t('board.move', { name: cardLabel(card) })}>
              <IconDots size={15} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t('board.moveTo')}</Menu.Label>
            {columns
              .filter((column) => column.id !== here)
              .map((column) => {
                const reason = refuse?.(card, column.id) ?? null;
                return (
                  <Menu.Item key={column.id} disabled={reason !== null} onClick={() => onMove(card, column.id)}>
                    {column.label}
                    {reason !== null && <small className={classes.reason}>{reason}</small>}
                  </Menu.Item>
                );
              })}
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}

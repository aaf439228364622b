import { type DragEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.ts';
import type { Tone } from '../theme/tones.ts';
import classes from './Board.module.css';
import { BoardCard } from './BoardCard.tsx';

export interface BoardColumn {
  readonly id: string;
  /** Translated name. */
  readonly label: string;
  readonly tone: Tone;
  /** All cards of the column, where more exist than are given. */
  readonly total?: number;
}

export interface BoardProps<Card> {
  readonly label: string;
  readonly columns: readonly BoardColumn[];
  readonly cards: readonly Card[];
  readonly cardId: (card: Card) => string;
  readonly columnOf: (card: Card) => string;
  /** Plain name of a card, for its menu and for screen readers. */
  readonly cardLabel: (card: Card) => string;
  readonly children: (card: Card) => ReactNode;
  readonly onOpen: (card: Card) => void;
  /** Without it cards are to be looked at only. */
  readonly onMove?: ((card: Card, column: string) => void) | undefined;
  /** Why a card may not go to a column; nothing when it may. */
  readonly refuse?: (card: Card, column: string) => string | null;
  /** Shows the rest of a column that holds more than is given. */
  readonly onMore?: (column: string) => void;
}

/** Cards in columns. A card is moved by dragging, by Ctrl+arrows, or from its menu, which says where it may not go and why. */
export function Board<Card>(props: BoardProps<Card>) {
  const { label, columns, cards, cardId, columnOf, refuse, onMove } = props;
  const [dragged, setDragged] = useState<Card | null>(null);

  const mayTake = (column: string): boolean =>
    dragged !== null && columnOf(dragged) !== column && !refuse?.(dragged, column);
  const drop = (column: string): void => {
    if (dragged && mayTake(column)) onMove?.(dragged, column);
    setDragged(null);
  };

  return (
    <section className={classes.board} aria-label={label}>
      {columns.map((column) => (
        <Column
          key={column.id}
          column={column}
          cards={cards.filter((card) => columnOf(card) === column.id)}
          board={props}
          drop={dragged === null ? null : mayTake(column.id) ? 'may' : 'must-not'}
          onDrop={() => drop(column.id)}
          onDragCard={setDragged}
          draggedId={dragged && cardId(dragged)}
        />
      ))}
    </section>
  );
}

interface ColumnProps<Card> {
  readonly column: BoardColumn;
  readonly cards: readonly Card[];
  readonly board: BoardProps<Card>;
  readonly drop: 'may' | 'must-not' | null;
  readonly draggedId: string | null;
  readonly onDrop: () => void;
  readonly onDragCard: (card: Card | null) => void;
}

function Column<Card>({ column, cards, board, drop, draggedId, onDrop, onDragCard }: ColumnProps<Card>) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const total = column.total ?? cards.length;
  const dropping = {
    onDragOver: (event: DragEvent) => {
      if (drop === 'may') event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      onDrop();
    },
  };
  return (
    <section {...dropping} className={classes.column} data-drop={drop} aria-label={column.label}>
      <h2 className={classes.heading} style={{ color: `var(--${column.tone})` }}>
        <span className={classes.name}>{column.label}</span>
        <span className={classes.count}>{format.number(total)}</span>
      </h2>
      <ul className={classes.cards}>
        {cards.map((card) => (
          <BoardCard
            key={board.cardId(card)}
            card={card}
            board={board}
            dragged={draggedId === board.cardId(card)}
            onDrag={onDragCard}
          />
        ))}
      </ul>
      {board.onMore && total > cards.length && (
        <button type="button" className={classes.more} onClick={() => board.onMore?.(column.id)}>
          {t('board.more', { count: total - cards.length })}
        </button>
      )}
    </section>
  );
}

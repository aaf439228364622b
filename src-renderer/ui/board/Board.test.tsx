import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Wrapper } from '../testing/wrapper.tsx';
import { Board } from './Board.tsx';

const setUp = () => {
  const moves: string[] = [];
  const opened: string[] = [];
  render(
    <Board
      label="Board"
      columns={[
        { id: 'a', label: 'First', tone: 'received' },
        { id: 'b', label: 'Second', tone: 'matching' },
        { id: 'c', label: 'Third', tone: 'concluded', total: 40 },
      ]}
      cards={[{ id: '1', at: 'a' }]}
      cardId={(card) => card.id}
      columnOf={(card) => card.at}
      cardLabel={(card) => `Card ${card.id}`}
      refuse={(_, column) => (column === 'b' ? 'needs an owner' : null)}
      onMove={(card, column) => moves.push(`${card.id}>${column}`)}
      onOpen={(card) => opened.push(card.id)}
      onMore={() => undefined}
    >
      {(card) => `Face ${card.id}`}
    </Board>,
    { wrapper: Wrapper },
  );
  return { moves, opened };
};

test('Ctrl+arrow moves a card to the next column that takes it', () => {
  const { moves, opened } = setUp();
  const face = screen.getByRole('button', { name: 'Face 1' });
  fireEvent.keyDown(face, { key: 'ArrowRight', ctrlKey: true });
  fireEvent.keyDown(face, { key: 'ArrowLeft', ctrlKey: true });
  fireEvent.keyDown(face, { key: 'ArrowRight' });
  fireEvent.click(face);
  expect(moves).toEqual(['1>c']);
  expect(opened).toEqual(['1']);
});

test('a card’s menu says where it may not go, and why', async () => {
  const { moves } = setUp();
  fireEvent.click(screen.getByRole('button', { name: 'Move Card 1' }));
  const refused = await screen.findByRole('menuitem', { name: /Second/ });
  expect(refused.textContent).toContain('needs an owner');
  expect(refused.hasAttribute('disabled') || refused.getAttribute('data-disabled')).toBeTruthy();
  fireEvent.click(screen.getByRole('menuitem', { name: 'Third' }));
  expect(moves).toEqual(['1>c']);
});

test('dragging drops only where the card may go', () => {
  const { moves } = setUp();
  const card = screen.getByRole('listitem');
  const dataTransfer = { setData: () => undefined, effectAllowed: '' };
  fireEvent.dragStart(card, { dataTransfer });
  fireEvent.drop(screen.getByRole('region', { name: 'Second' }), { dataTransfer });
  expect(moves).toEqual([]);
  fireEvent.dragStart(card, { dataTransfer });
  fireEvent.drop(screen.getByRole('region', { name: 'Third' }), { dataTransfer });
  expect(moves).toEqual(['1>c']);
});

test('a column tells how many more cards there are', () => {
  setUp();
  expect(screen.getByRole('button', { name: '40 more' })).toBeTruthy();
});

test('without moving, a card is opened and nothing else: no menu, no dragging, no keys', () => {
  const opened: string[] = [];
  render(
    <Board
      label="Board"
      columns={[
        { id: 'a', label: 'First', tone: 'received' },
        { id: 'b', label: 'Second', tone: 'matching' },
      ]}
      cards={[{ id: '1', at: 'a' }]}
      cardId={(card) => card.id}
      columnOf={(card) => card.at}
      cardLabel={(card) => `Card ${card.id}`}
      onOpen={(card) => opened.push(card.id)}
    >
      {(card) => `Face ${card.id}`}
    </Board>,
    { wrapper: Wrapper },
  );
  const face = screen.getByRole('button', { name: 'Face 1' });
  expect(screen.getAllByRole('button')).toEqual([face]);
  expect(face.hasAttribute('aria-keyshortcuts')).toBe(false);
  expect(face.closest('[draggable]')).toBeNull();
  fireEvent.keyDown(face, { key: 'ArrowRight', ctrlKey: true });
  fireEvent.click(face);
  expect(opened).toEqual(['1']);
});

import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { MarkedText } from './MarkedText.tsx';

test('marks the places and leaves the text as it is', () => {
  const ranges = [
    [5, 9],
    [14, 16],
  ] as const;
  const { container } = render(<MarkedText text="Herr Muel aus 岐阜県" ranges={ranges} cutBefore cutAfter />);
  expect(container.textContent).toBe('…Herr Muel aus 岐阜県…');
  expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Muel', '岐阜']);
});

test('a text without marks is one piece', () => {
  const { container } = render(<MarkedText text="髙島" ranges={[]} />);
  expect(container.innerHTML).toBe('髙島');
});

import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import recordTexts from '../../resources/locales/en/records.json';
import { wrapperWith } from '../ui/testing/wrapper.tsx';
import { KanaSuggestions, LatinSuggestions } from './Suggestions.tsx';

const wrapper = wrapperWith({ records: recordTexts });

test('for a kana reading both Latin forms are offered, and one press takes one', () => {
  const onTake = vi.fn();
  render(<LatinSuggestions value="" other="おおの" onTake={onTake} />, { wrapper });
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Ono', 'Ōno']);
  fireEvent.click(screen.getByRole('button', { name: 'Take “Ōno”' }));
  expect(onTake).toHaveBeenCalledExactlyOnceWith('Ōno');
});

test('romaji are offered as kana, marked as Japanese', () => {
  render(<KanaSuggestions value={null} other="Takashima" onTake={vi.fn()} />, { wrapper });
  expect(screen.getByText('たかしま').getAttribute('lang')).toBe('ja');
});

test('nothing is offered for kanji, for half-typed kana, or over what somebody wrote', () => {
  render(
    <>
      <LatinSuggestions value="" other="大野" onTake={vi.fn()} />
      <LatinSuggestions value="" other="おおn" onTake={vi.fn()} />
      <LatinSuggestions value="Ohno" other="おおの" onTake={vi.fn()} />
      <KanaSuggestions value="" other="Müller" onTake={vi.fn()} />
    </>,
    { wrapper },
  );
  expect(screen.queryAllByRole('button')).toEqual([]);
});

import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TwoLines } from '../table/TwoLines.tsx';
import { LangText } from '../text/LangText.tsx';
import { Marking } from './Marked.tsx';

const cell = <TwoLines first="Müller" second={<LangText lang="ja">髙島</LangText>} />;
const marksOf = (container: HTMLElement) => [...container.querySelectorAll('mark')].map((mark) => mark.textContent);

test('texts of rows show what the search around them met', () => {
  const { container } = render(<Marking marker={(text) => [[0, Math.min(2, text.length)]]}>{cell}</Marking>);
  expect(marksOf(container)).toEqual(['Mü', '髙島']);
  expect(container.textContent).toBe('Müller髙島');
});

test('without a search nothing is marked', () => {
  expect(marksOf(render(<Marking marker={null}>{cell}</Marking>).container)).toEqual([]);
  expect(marksOf(render(cell).container)).toEqual([]);
});

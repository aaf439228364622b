import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { WindowDrop } from './WindowDrop.tsx';

afterEach(cleanup);

const setUp = () => {
  const drops: [readonly string[], string | null][] = [];
  render(
    <>
      <section data-drop-target="inquiry-1">
        <p>case</p>
      </section>
      <p>elsewhere</p>
      <WindowDrop
        describe={(target) => target ?? 'start an inquiry'}
        onDrop={(files, target) => drops.push([files.map((file) => file.name), target])}
      />
    </>,
  );
  return drops;
};
const files = { types: ['Files'], files: [new File(['x'], 'mail.eml')] };

test('a file over a case says that it goes there, elsewhere that it starts an inquiry', () => {
  const drops = setUp();
  fireEvent.dragEnter(screen.getByText('case'), { dataTransfer: files });
  expect(screen.getByRole('status').textContent).toBe('inquiry-1');
  fireEvent.dragEnter(screen.getByText('elsewhere'), { dataTransfer: files });
  expect(screen.getByRole('status').textContent).toBe('start an inquiry');
  fireEvent.drop(screen.getByText('case'), { dataTransfer: files });
  expect(drops).toEqual([[['mail.eml'], 'inquiry-1']]);
  expect(screen.queryByRole('status')).toBeNull();
});

test('dragged text is not taken', () => {
  const drops = setUp();
  fireEvent.dragEnter(screen.getByText('case'), { dataTransfer: { types: ['text/plain'], files: [] } });
  expect(screen.queryByRole('status')).toBeNull();
  fireEvent.drop(screen.getByText('case'), { dataTransfer: { types: ['text/plain'], files: [] } });
  expect(drops).toEqual([]);
});

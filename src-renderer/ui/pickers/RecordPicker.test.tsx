import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { Wrapper } from '../testing/wrapper.tsx';
import { type PickedRecord, RecordPicker } from './RecordPicker.tsx';

const PEOPLE: readonly PickedRecord[] = [
  { id: '1', label: '髙島 一郎', detail: '岐阜県', lang: 'ja' },
  { id: '2', label: 'Jürgen Müller' },
];

const setUp = (onCreate?: (query: string) => Promise<PickedRecord | null>) => {
  const picked: (string | null)[] = [];
  function Screen() {
    const [value, setValue] = useState<PickedRecord | null>(null);
    return (
      <RecordPicker
        label="Person"
        value={value}
        onChange={(record) => {
          picked.push(record?.id ?? null);
          setValue(record);
        }}
        search={async (query) => PEOPLE.filter((person) => person.label.toLowerCase().includes(query.toLowerCase()))}
        {...(onCreate ? { onCreate } : {})}
      />
    );
  }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Wrapper>
        <Screen />
      </Wrapper>
    </QueryClientProvider>,
  );
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Person' });
  act(() => field.focus());
  return { picked, field };
};

test('a record is found by typing and picked', async () => {
  const { picked, field } = setUp();
  fireEvent.change(field, { target: { value: 'müll' } });
  fireEvent.click(await screen.findByRole('option', { name: 'Jürgen Müller' }));
  expect(picked).toEqual(['2']);
  expect(field.value).toBe('Jürgen Müller');
});

test('the Enter that ends a conversion picks nothing', async () => {
  const { picked, field } = setUp();
  fireEvent.change(field, { target: { value: '髙' } });
  await screen.findByRole('option', { name: /髙島/ });
  fireEvent.keyDown(field, { key: 'ArrowDown', code: 'ArrowDown' });
  fireEvent.keyDown(field, { key: 'Enter', code: 'Enter', isComposing: true });
  fireEvent.keyDown(field, { key: 'Process', code: 'Enter', keyCode: 229 });
  expect(picked).toEqual([]);
});

test('what is not there can be created from what was typed', async () => {
  const { picked, field } = setUp(async (query) => ({ id: 'new', label: query }));
  fireEvent.change(field, { target: { value: 'Birgit' } });
  const create = await screen.findByRole('option', { name: 'Create “Birgit”' });
  await act(async () => fireEvent.click(create));
  expect(picked).toEqual(['new']);
  expect(field.value).toBe('Birgit');
});

test('leaving without picking keeps the former record', async () => {
  const { picked, field } = setUp();
  fireEvent.change(field, { target: { value: 'müll' } });
  fireEvent.click(await screen.findByRole('option', { name: 'Jürgen Müller' }));
  fireEvent.change(field, { target: { value: 'xyz' } });
  fireEvent.blur(field);
  expect(field.value).toBe('Jürgen Müller');
  expect(picked).toEqual(['2']);
});

test('Enter picks from what was found for the typed words, and never sends the form', async () => {
  const { picked, field } = setUp();
  const form = { sent: 0 };
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.defaultPrevented) form.sent += 1;
  });
  const enter = () => fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' });
  await screen.findByRole('option', { name: /髙島/ });
  fireEvent.change(field, { target: { value: 'müll' } });
  enter();
  expect(picked).toEqual([]);
  await waitFor(() => expect(screen.queryByRole('option', { name: /髙島/ })).toBeNull());
  await waitFor(() => {
    enter();
    expect(picked).toEqual(['2']);
  });
  expect(form.sent).toBe(0);
});

import { TextInput } from '@mantine/core';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { Wrapper } from '../testing/wrapper.tsx';
import { FormDialog } from './FormDialog.tsx';

const setUp = (answer: () => Promise<unknown> = async () => undefined) => {
  const log: string[] = [];
  render(
    <FormDialog
      opened
      title="New"
      submitLabel="Create"
      onClose={() => log.push('closed')}
      onSubmit={() => {
        log.push('submitted');
        return answer();
      }}
    >
      <TextInput label="Name" />
    </FormDialog>,
    { wrapper: Wrapper },
  );
  const field = screen.getByRole('textbox', { name: 'Name' });
  const submit = async () => act(async () => fireEvent.submit(field));
  return { log, field, submit };
};

test('Enter submits and closes', async () => {
  const { log, field, submit } = setUp();
  fireEvent.keyDown(field, { key: 'Enter' });
  await submit();
  expect(log).toEqual(['submitted', 'closed']);
});

test('the Enter that ends a conversion never submits', async () => {
  const { log, field, submit } = setUp();
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
  await submit();
  fireEvent.keyDown(field, { key: 'Process', keyCode: 229 });
  await submit();
  expect(log).toEqual([]);
});

test('a refused form stays open and says why', async () => {
  const { log, submit } = setUp(async () => {
    throw new Error('no');
  });
  await submit();
  expect(log).toEqual(['submitted']);
  expect(screen.getByRole('alert').textContent).toContain('That did not work.');
});

test('the field to begin with has the focus before the next key arrives', () => {
  function Opened() {
    const [opened, setOpened] = useState(false);
    return (
      <>
        <button type="button" onClick={() => setOpened(true)}>
          Open
        </button>
        <FormDialog opened={opened} title="New" submitLabel="Create" onClose={() => {}} onSubmit={async () => {}}>
          <TextInput label="Name" data-autofocus />
        </FormDialog>
      </>
    );
  }
  render(<Opened />, { wrapper: Wrapper });
  fireEvent.click(screen.getByRole('button', { name: 'Open' }));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' }));
});

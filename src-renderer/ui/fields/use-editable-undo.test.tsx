import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { Wrapper } from '../testing/wrapper.tsx';
import { EditableText } from './EditableText.tsx';

/** A record that takes an edit a moment after the edit was answered, and gives it back when it is undone. */
function Profile() {
  const [name, setName] = useState('Marta');
  const save = async (next: string): Promise<void> => {
    setTimeout(() => setName(next), 20);
  };
  return (
    <>
      <EditableText label="Name" value={name} onSave={save} />
      <output>{name}</output>
      <button type="button" onClick={() => setName('Marta')}>
        Undo
      </button>
    </>
  );
}

test('an edit that is undone is not shown any more', async () => {
  render(<Profile />, { wrapper: Wrapper });
  const field = () => screen.getByLabelText<HTMLInputElement>('Name');
  fireEvent.change(field(), { target: { value: 'Somebody Else' } });
  fireEvent.keyDown(field(), { key: 'Enter' });
  await waitFor(() => expect(screen.getByText('Somebody Else', { selector: 'output' })).toBeTruthy());
  await waitFor(() => expect(field().value).toBe('Somebody Else'));

  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(screen.getByText('Marta', { selector: 'output' })).toBeTruthy());
  expect(field().value).toBe('Marta');
});

import { notifications } from '@mantine/notifications';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Wrapper } from '../testing/wrapper.tsx';
import { Toasts } from './Toasts.tsx';
import { useToasts } from './use-toasts.tsx';

afterEach(() => notifications.clean());

/** Every click says one more thing that can be taken back. */
function Office({ undone }: { readonly undone: (what: string) => void }) {
  const toasts = useToasts();
  let said = 0;
  const change = (): void => {
    said += 1;
    const what = `Change ${said}`;
    toasts.done(what, () => undone(what));
  };
  return (
    <>
      <Toasts />
      <button type="button" onClick={change}>
        Change
      </button>
      <button type="button" onClick={() => toasts.failed(new Error('refused'))}>
        Fail
      </button>
    </>
  );
}

test('the newest change can be undone however many were made before it', async () => {
  const undone = vi.fn();
  render(<Office undone={undone} />, { wrapper: Wrapper });
  for (const _ of Array.from({ length: 7 })) fireEvent.click(screen.getByRole('button', { name: 'Change' }));

  const newest = await screen.findByText('Change 7');
  const undo = newest.parentElement?.querySelector('button');
  expect(undo).not.toBeNull();
  if (undo) fireEvent.click(undo);
  expect(undone).toHaveBeenCalledExactlyOnceWith('Change 7');

  // What made room does not come back when there is room again.
  await waitFor(() => expect(screen.queryByText('Change 7')).toBeNull());
  expect(screen.queryByText('Change 1')).toBeNull();
});

test('a change takes the place of the one before, a refusal stays', async () => {
  render(<Office undone={vi.fn()} />, { wrapper: Wrapper });
  fireEvent.click(screen.getByRole('button', { name: 'Change' }));
  await screen.findByText('Change 1');
  fireEvent.click(screen.getByRole('button', { name: 'Fail' }));
  fireEvent.click(screen.getByRole('button', { name: 'Change' }));
  await screen.findByText('Change 2');
  await waitFor(() => expect(screen.queryByText('Change 1')).toBeNull());
  expect(screen.getAllByRole('alert')).toHaveLength(2);
});

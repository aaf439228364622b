import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Wrapper } from '../testing/wrapper.tsx';
import { useEditable } from './use-editable.ts';

const deferred = () => {
  let settle: { resolve: () => void; reject: (error: Error) => void } = { resolve: () => {}, reject: () => {} };
  const promise = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, ...settle };
};

const setUp = (initial = 'Müller') => {
  const sent: string[] = [];
  const answers: ReturnType<typeof deferred>[] = [];
  const onSave = (value: string): Promise<void> => {
    sent.push(value);
    const answer = deferred();
    answers.push(answer);
    return answer.promise;
  };
  const hook = renderHook(({ value }: { value: string }) => useEditable(value, onSave), {
    initialProps: { value: initial },
    wrapper: Wrapper,
  });
  return { ...hook, sent, answers };
};

test('what was typed is saved once, and the old value does not flash up before the record comes back', async () => {
  const { result, rerender, sent, answers } = setUp();
  act(() => result.current.type('Meier'));
  await act(async () => result.current.commit());
  await act(async () => result.current.commit());
  expect(sent).toEqual(['Meier']);
  expect(result.current.status).toBe('saving');
  await act(async () => answers[0]?.resolve());
  expect(result.current).toMatchObject({ status: 'saved', value: 'Meier', dirty: false });
  rerender({ value: 'Meier-Kaufmann' });
  expect(result.current.value).toBe('Meier-Kaufmann');
});

test('a failed save keeps what was typed and can be tried again', async () => {
  const { result, sent, answers } = setUp();
  act(() => result.current.type('Meier'));
  await act(async () => result.current.commit());
  await act(async () => answers[0]?.reject(new Error('disk full')));
  expect(result.current).toMatchObject({ status: 'failed', value: 'Meier', dirty: true });
  await act(async () => result.current.commit());
  await act(async () => answers[1]?.resolve());
  expect(sent).toEqual(['Meier', 'Meier']);
  expect(result.current).toMatchObject({ status: 'saved', value: 'Meier', error: null });
});

test('leaving a field does not send again what was refused, so that its buttons can be reached', async () => {
  const { result, sent, answers } = setUp();
  act(() => result.current.type('Meier'));
  await act(async () => result.current.commit());
  await act(async () => answers[0]?.reject(new Error('too long')));
  await act(async () => result.current.leave());
  expect(sent).toEqual(['Meier']);
  expect(result.current.status).toBe('failed');
  act(() => result.current.type('Maier'));
  await act(async () => result.current.leave());
  expect(sent).toEqual(['Meier', 'Maier']);
});

test('typing goes on while a save is under way', async () => {
  const { result, answers, sent } = setUp();
  act(() => result.current.type('Mei'));
  await act(async () => result.current.commit());
  act(() => result.current.type('Meier'));
  await act(async () => answers[0]?.resolve());
  expect(result.current).toMatchObject({ value: 'Meier', dirty: true });
  await act(async () => result.current.commit());
  expect(sent).toEqual(['Mei', 'Meier']);
});

test('a change from elsewhere shows, unless this field holds something unsaved', () => {
  const { result, rerender } = setUp();
  rerender({ value: '高島' });
  expect(result.current.value).toBe('高島');
  act(() => result.current.type('髙島'));
  rerender({ value: '高嶋' });
  expect(result.current.value).toBe('髙島');
  act(() => result.current.revert());
  expect(result.current.value).toBe('高嶋');
});

test('an unchanged value is not saved', async () => {
  const { result, sent } = setUp();
  act(() => result.current.type('Müller'));
  await act(async () => result.current.commit());
  expect(sent).toEqual([]);
  expect(result.current).toMatchObject({ dirty: false, status: 'idle' });
});

test('leaving the screen saves what was typed', () => {
  const { result, unmount, sent } = setUp();
  act(() => result.current.type('Meier'));
  unmount();
  expect(sent).toEqual(['Meier']);
});

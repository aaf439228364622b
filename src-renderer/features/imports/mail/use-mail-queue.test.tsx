import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import type { MailDraft } from '#shared/contract/imports-mail.ts';
import { createDesk, DeskProvider } from '../../../rpc/orpc.tsx';
import { filingOf } from './filing-form.ts';
import { mailDraft } from './testing/mail-draft.ts';
import { useMailQueue } from './use-mail-queue.ts';

/** A queue whose readings end when the test says so. */
function setUp() {
  const readings: ((draft: MailDraft) => void)[] = [];
  let stands = true;
  const client = {
    imports: {
      readMail: () => new Promise<MailDraft>((resolve) => readings.push(resolve)),
      fileMail: async () => ({ op: 1, id: 'i9', number: '2026-A7-0009' }),
    },
    changes: { standing: async () => ({ op: stands ? 1 : null }) },
  };
  const desk = createDesk(client as never, {} as never, {} as never);
  const queries = new QueryClient();
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={queries}>
      <DeskProvider desk={desk}>{children}</DeskProvider>
    </QueryClientProvider>
  );
  const undo = (): Promise<void> => {
    stands = false;
    return queries.invalidateQueries();
  };
  return { ...renderHook(() => useMailQueue(), { wrapper }), readings, undo };
}

test('what a person has begun to decide stays when the mail is looked up anew', async () => {
  const { result, readings } = setUp();
  act(() => result.current.add([new File(['a'], 'a.eml'), new File(['b'], 'b.eml')], null));
  for (const at of [0, 1]) {
    await waitFor(() => expect(readings).toHaveLength(at + 1));
    await act(async () => readings[at]?.(mailDraft()));
  }
  const [first, second] = result.current.mails;
  if (first?.state.kind !== 'read' || second === undefined) throw new Error('not read');
  const { draft, form } = first.state;
  const filing = filingOf(form, draft);
  if (filing === null) throw new Error('not complete');
  await act(async () => void (await result.current.file(first, draft, filing)));
  await waitFor(() => expect(readings).toHaveLength(3));
  act(() => result.current.change(second.key, { organisation: { kind: 'new' } }));
  await act(async () => readings[2]?.(mailDraft()));
  expect(result.current.mails[1]?.state).toMatchObject({ touched: true, form: { organisation: { kind: 'new' } } });
});

test('a mail whose filing was undone is to be decided on again, as it is read now', async () => {
  const { result, readings, undo } = setUp();
  act(() => result.current.add([new File(['a'], 'a.eml')], null));
  await waitFor(() => expect(readings).toHaveLength(1));
  await act(async () => readings[0]?.(mailDraft()));
  const [mail] = result.current.mails;
  if (mail?.state.kind !== 'read') throw new Error('not read');
  const { draft, form } = mail.state;
  const filing = filingOf(form, draft);
  if (filing === null) throw new Error('not complete');
  await act(async () => void (await result.current.file(mail, draft, filing)));
  expect(result.current.mails[0]?.state.kind).toBe('filed');
  await act(undo);
  await waitFor(() => expect(readings).toHaveLength(2));
  await act(async () => readings[1]?.(mailDraft({ subject: 'anew' })));
  expect(result.current.mails[0]?.state).toMatchObject({ kind: 'read', draft: { subject: 'anew' }, touched: false });
});

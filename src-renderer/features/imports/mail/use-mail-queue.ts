import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { MailFailure } from '#shared/contract/imports.ts';
import type { MailDraft } from '#shared/contract/imports-mail.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { type Filing, type FilingForm, startForm } from './filing-form.ts';
import { useUndoneFilings } from './use-undone-filings.ts';

/** One dropped mail on its way onto a timeline. */
export interface QueuedMail {
  readonly key: string;
  readonly file: File;
  /** The inquiry it was dropped on. */
  readonly droppedOn: string | null;
  readonly state:
    | { readonly kind: 'reading' }
    | { readonly kind: 'unreadable'; readonly code: MailFailure }
    | { readonly kind: 'failed'; readonly error: unknown }
    | { readonly kind: 'read'; readonly draft: MailDraft; readonly form: FilingForm; readonly touched: boolean }
    | {
        readonly kind: 'filed';
        readonly op: number | null;
        readonly draft: MailDraft;
        readonly id: string;
        readonly number: string;
      };
}

export interface MailQueue {
  readonly mails: readonly QueuedMail[];
  readonly add: (files: readonly File[], droppedOn: string | null) => void;
  readonly read: (mail: QueuedMail) => Promise<void>;
  readonly change: (key: string, change: Partial<FilingForm>) => void;
  /** Files it; rejects with the refusal. Mails that nobody has decided on yet are looked up anew: they may belong to it. */
  readonly file: (mail: QueuedMail, draft: MailDraft, filing: Filing) => Promise<Filed>;
  readonly leaveOut: (key: string) => void;
  readonly clear: () => void;
}

export interface Filed {
  readonly op: number | null;
  readonly id: string;
  readonly number: string;
}

export const isWaiting = ({ state }: QueuedMail): boolean => state.kind !== 'filed';

const isDecidedOn = ({ state }: QueuedMail): boolean =>
  state.kind === 'filed' || (state.kind === 'read' && state.touched);

/** The mails that were dropped, with what was read of them and decided so far. Lives as long as the window. */
export function useMailQueue(): MailQueue {
  const client = useClient();
  const queries = useQueryClient();
  const [mails, setMails] = useState<readonly QueuedMail[]>([]);
  const latest = useRef(mails);
  latest.current = mails;

  const set = useCallback((key: string, state: QueuedMail['state']): void => {
    setMails((all) => all.map((mail) => (mail.key === key ? { ...mail, state } : mail)));
  }, []);

  /** What was read comes too late for a mail that the person has begun to decide on meanwhile. */
  const setRead = useCallback((key: string, state: QueuedMail['state']): void => {
    setMails((all) => all.map((mail) => (mail.key === key && !isDecidedOn(mail) ? { ...mail, state } : mail)));
  }, []);

  const read = useCallback(
    async ({ key, file, droppedOn }: QueuedMail): Promise<void> => {
      try {
        const reading = await client.imports.readMail({ file });
        if (reading.status === 'unreadable') setRead(key, { kind: 'unreadable', code: reading.code });
        else
          setRead(key, {
            kind: 'read',
            draft: reading,
            form: startForm(reading, file.name, droppedOn),
            touched: false,
          });
      } catch (error) {
        setRead(key, { kind: 'failed', error });
      }
    },
    [client, setRead],
  );

  const reopen = useCallback(
    (mail: QueuedMail): void => {
      set(mail.key, { kind: 'reading' });
      void read(mail);
    },
    [set, read],
  );
  useUndoneFilings(mails, reopen);

  const add = useCallback(
    (files: readonly File[], droppedOn: string | null): void => {
      const added = files.map((file): QueuedMail => {
        return { key: crypto.randomUUID(), file, droppedOn, state: { kind: 'reading' } };
      });
      setMails((all) => [...all.filter(isWaiting), ...added]);
      void (async () => {
        for (const mail of added) await read(mail);
      })();
    },
    [read],
  );

  const change = useCallback((key: string, part: Partial<FilingForm>): void => {
    setMails((all) =>
      all.map((mail) =>
        mail.key === key && mail.state.kind === 'read'
          ? { ...mail, state: { ...mail.state, form: { ...mail.state.form, ...part }, touched: true } }
          : mail,
      ),
    );
  }, []);

  const file = useCallback(
    async (mail: QueuedMail, draft: MailDraft, filing: Filing): Promise<Filed> => {
      const filed = await client.imports.fileMail({ file: mail.file, ...filing });
      set(mail.key, { kind: 'filed', draft, ...filed });
      await queries.invalidateQueries();
      const untouched = latest.current.filter(
        ({ key, state }) => key !== mail.key && state.kind === 'read' && !state.touched,
      );
      for (const other of untouched) void read(other);
      return filed;
    },
    [client, queries, read, set],
  );

  const leaveOut = useCallback((key: string): void => setMails((all) => all.filter((mail) => mail.key !== key)), []);
  const clear = useCallback((): void => setMails([]), []);
  return { mails, add, read, change, file, leaveOut, clear };
}

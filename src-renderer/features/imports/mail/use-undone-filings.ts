import { useQueries } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useOrpc } from '../../../rpc/orpc.tsx';
import type { QueuedMail } from './use-mail-queue.ts';

/** Gives a filed mail back to be decided on when its filing is undone, wherever that was asked for. */
export function useUndoneFilings(mails: readonly QueuedMail[], reopen: (mail: QueuedMail) => void): void {
  const orpc = useOrpc();
  const filed = mails.flatMap((mail) =>
    mail.state.kind === 'filed' && mail.state.op !== null ? [{ mail, op: mail.state.op }] : [],
  );
  const standing = useQueries({
    queries: filed.map(({ op }) => orpc.changes.standing.queryOptions({ input: { op } })),
  });
  const undone = filed.filter((_, at) => standing[at]?.data?.op === null).map(({ mail }) => mail);
  useEffect(() => {
    for (const mail of undone) reopen(mail);
  });
}

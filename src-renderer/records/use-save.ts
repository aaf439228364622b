import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useClient } from '../rpc/orpc.tsx';
import { useToasts } from '../ui/toast/use-toasts.tsx';

interface Done {
  readonly op: number | null;
}

export type Save = <T extends Done>(call: Promise<T>, said: string) => Promise<T>;

/** The newest operation that was told of: Ctrl+Z takes back that one, so the message of an older one does not take its place. */
let told = 0;

/**
 * For fields that save themselves: says what was done, with Undo. A refusal is passed on, so that the field keeps what was
 * typed and says why; what changed nothing says nothing, nor what was overtaken by a later change.
 */
export function useSave(): Save {
  const client = useClient();
  const queries = useQueryClient();
  const toasts = useToasts();
  return useCallback(
    async (call, said) => {
      const answer = await call;
      await queries.invalidateQueries();
      const { op } = answer;
      if (op === null || op < told) return answer;
      told = op;
      toasts.done(said, () => void client.changes.undo({ op }).catch(toasts.failed));
      return answer;
    },
    [client, queries, toasts],
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useToasts } from '../ui/toast/use-toasts.tsx';
import { useClient } from './orpc.tsx';

/** What every mutation answers: the operation to undo, null when nothing changed. */
interface Done {
  readonly op: number | null;
}

export type Act = <T extends Done>(call: () => Promise<T>, said?: string) => Promise<T | undefined>;

/**
 * Carries out a change: says so with Undo in the toast where a text is given, and says what to do where it was refused.
 * Whoever needs to keep typing on a refusal calls the client itself.
 * @returns the call's answer, or undefined when it was refused
 */
export function useAct(): Act {
  const client = useClient();
  const queries = useQueryClient();
  const toasts = useToasts();
  return useCallback(
    async (call, said) => {
      try {
        const answer = await call();
        // The live event says the same a moment later; this window need not wait for it.
        await queries.invalidateQueries();
        const { op } = answer;
        const undo = op === null ? undefined : () => void client.changes.undo({ op }).catch(toasts.failed);
        if (said !== undefined) toasts.done(said, undo);
        return answer;
      } catch (error) {
        toasts.failed(error);
        return undefined;
      }
    },
    [client, queries, toasts],
  );
}

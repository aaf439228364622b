import { useClient } from '../rpc/orpc.tsx';
import type { PickedRecord } from '../ui/pickers/RecordPicker.tsx';

/** Searches inquiries for a picker by number, subject or requester, the newest first. */
export function useInquirySearch(): (text: string, signal: AbortSignal) => Promise<readonly PickedRecord[]> {
  const client = useClient();
  return async (text, signal) => {
    const page = { sort: { by: 'received', direction: 'desc' }, cursor: null, limit: 20 } as const;
    const { rows } = await client.inquiries.page({ filter: { text }, ...page }, { signal });
    return rows.map(({ id, number, subject, language: lang }) => ({
      ...{ id, label: subject, detail: number, lang: lang ?? undefined },
    }));
  };
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeSuggestion } from '#shared/contract/merges.ts';
import { useClient } from '../../rpc/orpc.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { useFormat } from '../../ui/format/use-format.ts';
import { useEditsCases } from '../advice/role.ts';
import { MergeDialog } from './MergeDialog.tsx';

/** Says which inquiries hold the same mail. */
export function useOfferText(): (suggestion: MergeSuggestion) => string {
  const { t } = useTranslation('merges');
  const format = useFormat();
  return ({ records }) => t('offer', { numbers: format.list(records.map(({ number }) => number)) });
}

/** What can be done about a request that was logged twice: look and merge, or say that they are two. */
export function MergeActions({ suggestion }: { readonly suggestion: MergeSuggestion }) {
  const { t } = useTranslation('merges');
  const client = useClient();
  const act = useAct();
  const editsCases = useEditsCases();
  const [comparing, setComparing] = useState(false);
  const { kind } = suggestion;
  const ids = suggestion.records.map(({ id }) => id);
  if (!editsCases) return null;
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setComparing(true)}>
        {t('merge')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={() => void act(() => client.merges.keepApart({ kind, ids }), t('apartDone'))}
      >
        {t('apart')}
      </Button>
      <MergeDialog kind={kind} ids={ids} opened={comparing} onClose={() => setComparing(false)} />
    </>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeKind } from '#shared/domain/record-merge.ts';
import { MergeDialog } from './MergeDialog.tsx';

interface BulkMergeProps {
  readonly kind: MergeKind;
  readonly ids: readonly string[];
  /** The chosen ones have become one. */
  readonly onDone: () => void;
}

/** More side by side can't be read. */
const MOST = 6;

/** Makes the chosen records one. */
export function BulkMerge({ kind, ids, onDone }: BulkMergeProps) {
  const { t } = useTranslation('merges');
  const [comparing, setComparing] = useState(false);
  return (
    <>
      <Button
        size="xs"
        variant="default"
        disabled={ids.length < 2 || ids.length > MOST}
        onClick={() => setComparing(true)}
      >
        {t('merge')}
      </Button>
      {comparing && <MergeDialog kind={kind} ids={ids} opened onClose={() => setComparing(false)} onMerged={onDone} />}
    </>
  );
}

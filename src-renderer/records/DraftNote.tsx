import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/format/use-format.ts';

interface DraftNoteProps {
  readonly savedAt: number | null;
  readonly onDiscard: () => Promise<void>;
}

/** Says that the typing of a form is kept, and since when; lets it go. */
export function DraftNote({ savedAt, onDiscard }: DraftNoteProps) {
  const { t } = useTranslation('records');
  const format = useFormat();
  if (savedAt === null) return null;
  return (
    <>
      <output>{t('draft.saved', { time: format.time(savedAt) })}</output>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={() => void onDiscard()}>
        {t('draft.discard')}
      </Button>
    </>
  );
}

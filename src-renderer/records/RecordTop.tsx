import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../ui/commands/commands.tsx';
import { RecordHeader } from '../ui/panes/RecordHeader.tsx';
import { useEditsCases } from './advice/role.ts';
import { ConflictBanner } from './conflicts/ConflictBanner.tsx';
import { DeletedNote } from './DeletedNote.tsx';
import { type KnownRequester, useNewInquiry } from './new-inquiry.tsx';

interface RecordTopProps {
  readonly id: string;
  /** In the reader's language. */
  readonly name: string;
  readonly kicker: ReactNode;
  readonly badge?: ReactNode;
  readonly title: ReactNode;
  /** `ejrc-desk://…` */
  readonly link: string;
  /** As whom the record asks in a new inquiry. */
  readonly requester: KnownRequester;
  readonly deletedAt: number | null;
  readonly onRemove: () => void;
  readonly onRestore: () => void;
  /** Small buttons for what is seldom done, on a deleted record too. */
  readonly tools?: ReactNode;
  /** What became of a record that can't come back, in the place of its restoring. */
  readonly gone?: ReactNode;
}

/** The head of someone's record, who may ask something; a deleted one only offers to come back. */
export function RecordTop({
  id,
  name,
  requester,
  deletedAt,
  onRemove,
  onRestore,
  tools: more,
  gone,
  ...head
}: RecordTopProps) {
  const { t } = useTranslation('records');
  const { begin } = useNewInquiry();
  const editsCases = useEditsCases();
  const ask = (): void => begin(requester);
  useCommand(
    deletedAt === null && editsCases
      ? { id: 'inquiry.newFrom', label: t('newInquiry.command', { name }), run: ask }
      : null,
  );
  const actions = (
    <Button variant="default" onClick={ask}>
      {t('newInquiry.button')}
    </Button>
  );
  const remove = (
    <Tooltip label={t('bulk.remove')}>
      <ActionIcon size="sm" aria-label={t('bulk.remove')} onClick={onRemove}>
        <IconTrash size={15} />
      </ActionIcon>
    </Tooltip>
  );
  const isThere = deletedAt === null;
  return (
    <RecordHeader
      {...head}
      actions={isThere && editsCases && actions}
      tools={
        <>
          {isThere && remove}
          {more}
        </>
      }
    >
      <ConflictBanner recordId={id} />
      {gone || (deletedAt !== null && <DeletedNote deletedAt={deletedAt} onRestore={onRestore} />)}
    </RecordHeader>
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MEETING_STATES, type MeetingState } from '#shared/domain/lists.ts';
import { useEditsCases } from '../../../records/advice/role.ts';
import { BulkMenu } from '../../../records/bulk.tsx';
import { useClient } from '../../../rpc/orpc.tsx';
import { useColleagues } from '../../../rpc/session.ts';
import { useAct } from '../../../rpc/use-act.ts';
import { useSaveIcs } from '../use-save-ics.ts';

interface BulkActionsProps {
  readonly ids: readonly string[];
  /** The chosen ones have left the list. */
  readonly onDone: () => void;
  /** The list shows deleted meetings: they can only come back. */
  readonly deleted: boolean;
}

/** As many as one calendar file holds. */
const MOST_IN_A_FILE = 500;

/** What can be done with all chosen meetings at once; each is one operation with one undo. */
export function BulkActions({ ids: chosen, onDone, deleted }: BulkActionsProps) {
  const { t } = useTranslation(['meetings', 'lists']);
  const client = useClient();
  const act = useAct();
  const saveIcs = useSaveIcs();
  const { staff } = useColleagues();
  const editsCases = useEditsCases();
  const ids = [...chosen];
  const count = ids.length;

  const setState = (state: MeetingState) =>
    act(
      () => client.meetings.setState({ ids, state, attended: true, moveInquiries: true }),
      t(`bulk.${state}`, { count }),
    );
  const setOwner = (ownerId: string) =>
    act(() => client.meetings.update({ ids, patch: { ownerId } }), t('bulk.updated', { count }));
  const remove = async (): Promise<void> => {
    if ((await act(() => client.meetings.remove({ ids }), t('bulk.removed', { count }))) !== undefined) onDone();
  };
  const restore = async (): Promise<void> => {
    if ((await act(() => client.meetings.restore({ ids }), t('bulk.restored', { count }))) !== undefined) onDone();
  };

  const asFile = count <= MOST_IN_A_FILE && (
    <Button size="xs" variant="default" onClick={() => void saveIcs(ids)}>
      {t('ics.save')}
    </Button>
  );
  if (!editsCases) return !deleted && asFile;
  if (deleted) {
    return (
      <Button size="xs" variant="default" onClick={() => void restore()}>
        {t('restore')}
      </Button>
    );
  }
  return (
    <>
      <BulkMenu
        label={t('column.state')}
        options={MEETING_STATES.map((value) => ({ value, label: t(`lists:meetingState.${value}`) }))}
        onChoose={(value) => {
          const state = MEETING_STATES.find((known) => known === value);
          if (state !== undefined) void setState(state);
        }}
      />
      <BulkMenu
        label={t('column.owner')}
        options={staff.map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={(ownerId) => void setOwner(ownerId)}
      />
      {asFile}
      <Button size="xs" variant="default" onClick={() => void remove()}>
        {t('remove')}
      </Button>
    </>
  );
}

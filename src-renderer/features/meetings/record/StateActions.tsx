import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDotsVertical } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MeetingRecord } from '#shared/contract/meetings.ts';
import type { MeetingState } from '#shared/domain/lists.ts';
import { DeletedNote } from '../../../records/DeletedNote.tsx';
import { useSave } from '../../../records/use-save.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import { useReadOnly } from '../../../ui/fields/read-only.tsx';
import { useSaveIcs } from '../use-save-ics.ts';

interface StateActionsProps {
  readonly meeting: MeetingRecord;
  readonly onDeleted: () => void;
}

/** The next step as the primary button; what else can become of a meeting stands behind the dots. */
export function StateActions({ meeting: { id, state, deletedAt }, onDeleted }: StateActionsProps) {
  const { t } = useTranslation(['meetings', 'operations']);
  const client = useClient();
  const act = useAct();
  const save = useSave();
  const saveIcs = useSaveIcs();
  const readOnly = useReadOnly();

  const setState = async (to: MeetingState): Promise<void> => {
    const request = { ids: [id], state: to, attended: true, moveInquiries: true };
    const done = await act(() => client.meetings.setState(request));
    if (done === undefined) return;
    const along = done.moved.length === 0 ? '' : ` ${t('said.moved', { count: done.moved.length })}`;
    await save(Promise.resolve(done), `${t(`said.${to}`)}${along}`);
  };
  const remove = async (): Promise<void> => {
    const gone = await act(() => client.meetings.remove({ ids: [id] }), t('operations:meetings.remove'));
    if (gone !== undefined) onDeleted();
  };

  if (deletedAt !== null) {
    const restore = () => act(() => client.meetings.restore({ ids: [id] }), t('operations:meetings.restore'));
    return <DeletedNote deletedAt={deletedAt} onRestore={readOnly ? undefined : () => void restore()} />;
  }
  const asFile = (
    <Button variant="default" onClick={() => void saveIcs([id])}>
      {t('ics.save')}
    </Button>
  );
  if (readOnly) return asFile;
  return (
    <>
      {state === 'planned' && <Button onClick={() => void setState('held')}>{t('markHeld')}</Button>}
      {state === 'cancelled' && <Button onClick={() => void setState('planned')}>{t('planAgain')}</Button>}
      {asFile}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="input-sm" aria-label={t('more')}>
            <IconDotsVertical size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {state === 'planned' && <Menu.Item onClick={() => void setState('cancelled')}>{t('cancel')}</Menu.Item>}
          {state === 'held' && <Menu.Item onClick={() => void setState('planned')}>{t('notHeld')}</Menu.Item>}
          {state !== 'held' && <Menu.Divider />}
          <Menu.Item color="shu" onClick={() => void remove()}>
            {t('remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

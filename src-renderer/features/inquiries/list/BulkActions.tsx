import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InquiryPatch } from '#shared/contract/inquiries.ts';
import { MOST_CASES } from '#shared/contract/packets.ts';
import { INQUIRY_STATUSES, type InquiryStatus, PRIORITIES } from '#shared/domain/lists.ts';
import { useEditsCases } from '../../../records/advice/role.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { useColleagues } from '../../../rpc/session.ts';
import { useAct } from '../../../rpc/use-act.ts';
import { BulkBar } from '../../../ui/filters/BulkBar.tsx';
import { PacketForm } from '../packet/PacketForm.tsx';
import { ConcludeDialog } from '../record/ConcludeDialog.tsx';
import { TagDialog } from './TagDialog.tsx';

interface BulkActionsProps {
  readonly selection: ReadonlySet<string>;
  readonly onClear: () => void;
  readonly onExport: () => void;
  readonly onCopy: () => void;
  /** The list shows deleted inquiries: they can only come back. */
  readonly deleted: boolean;
}

/** What can be done with all chosen inquiries at once; each is one operation with one undo. */
export function BulkActions({ selection, onClear, onExport, onCopy, deleted }: BulkActionsProps) {
  const { t } = useTranslation(['inquiries', 'lists', 'operations', 'exports', 'packets']);
  const client = useClient();
  const act = useAct();
  const { staff } = useColleagues();
  const editsCases = useEditsCases();
  const [dialog, setDialog] = useState<'conclude' | 'tags' | 'packet' | null>(null);
  const ids = [...selection];
  const count = ids.length;

  const update = (patch: InquiryPatch) =>
    act(() => client.inquiries.update({ ids, patch }), t('bulk.updated', { count }));
  const move = (to: InquiryStatus) => act(() => client.inquiries.move({ ids, to }), t('bulk.moved', { count }));
  const remove = async () => {
    await act(() => client.inquiries.remove({ ids }), t('bulk.removed', { count }));
    onClear();
  };
  const restore = async () => {
    await act(() => client.inquiries.restore({ ids }), t('bulk.restored', { count }));
    onClear();
  };

  const takingAlong = (
    <>
      {!deleted && count <= MOST_CASES && (
        <Button size="xs" variant="default" onClick={() => setDialog('packet')}>
          {t('packets:make.open')}
        </Button>
      )}
      {dialog === 'packet' && <PacketForm inquiryIds={ids} onClose={() => setDialog(null)} onMade={onClear} />}
      <Button size="xs" variant="default" onClick={onExport}>
        {t('exports:dialog.open')}
      </Button>
      <Button size="xs" variant="default" onClick={onCopy}>
        {t('exports:copy.button')}
      </Button>
    </>
  );
  if (deleted || !editsCases) {
    return (
      <BulkBar count={count} onClear={onClear}>
        {editsCases && (
          <Button size="xs" variant="default" onClick={() => void restore()}>
            {t('bulk.restore')}
          </Button>
        )}
        {takingAlong}
      </BulkBar>
    );
  }
  return (
    <>
      <BulkBar count={count} onClear={onClear}>
        <BulkMenu label={t('column.status')}>
          {INQUIRY_STATUSES.map((status) => (
            <Menu.Item
              key={status}
              onClick={() => (status === 'concluded' ? setDialog('conclude') : void move(status))}
            >
              {t(`lists:status.${status}`)}
            </Menu.Item>
          ))}
        </BulkMenu>
        <BulkMenu label={t('column.owner')}>
          {staff.map(({ id, name }) => (
            <Menu.Item key={id} onClick={() => void update({ ownerId: id })}>
              {name}
            </Menu.Item>
          ))}
        </BulkMenu>
        <BulkMenu label={t('column.priority')}>
          {PRIORITIES.map((priority) => (
            <Menu.Item key={priority} onClick={() => void update({ priority })}>
              {t(`lists:priority.${priority}`)}
            </Menu.Item>
          ))}
        </BulkMenu>
        <Button size="xs" variant="default" onClick={() => setDialog('tags')}>
          {t('column.tags')}
        </Button>
        {takingAlong}
        <Button size="xs" variant="default" onClick={() => void remove()}>
          {t('bulk.remove')}
        </Button>
      </BulkBar>
      <ConcludeDialog ids={ids} opened={dialog === 'conclude'} onClose={() => setDialog(null)} />
      <TagDialog ids={ids} opened={dialog === 'tags'} onClose={() => setDialog(null)} />
    </>
  );
}

function BulkMenu({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button size="xs" variant="default">
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflow: 'auto' }}>
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}

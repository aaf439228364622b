import { Modal, Textarea } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '../../../rpc/orpc.tsx';
import { useReturnFocus } from '../../../ui/hooks/use-return-focus.ts';
import { Refusal } from '../Refusal.tsx';
import classes from '../sync.module.css';
import { ApproveForm } from './ApproveForm.tsx';
import { type ApprovedLaptop, SnapshotFile } from './SnapshotFile.tsx';

/** Lets a colleague's laptop in: its request, the digits that are compared on the phone, and the file by which it begins. */
export function AddLaptopDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['devices', 'ui']);
  const [approved, setApproved] = useState<ApprovedLaptop | null>(null);
  const [text, setText] = useState('');
  useReturnFocus(true);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('add.title')}
      size="36rem"
      closeOnClickOutside={text === ''}
      closeButtonProps={{ 'aria-label': t('ui:dialog.close') }}
    >
      {approved === null ? (
        <Request text={text} onText={setText} onApproved={setApproved} onClose={onClose} />
      ) : (
        <SnapshotFile laptop={approved} onClose={onClose} />
      )}
    </Modal>
  );
}

interface RequestProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onApproved: (laptop: ApprovedLaptop) => void;
  readonly onClose: () => void;
}

/** The line that a colleague sent, and what it says. */
function Request({ text, onText, onApproved, onClose }: RequestProps) {
  const { t } = useTranslation('devices');
  const orpc = useOrpc();
  const input = text.trim() === '' ? skipToken : { text };
  const { data: request, error } = useQuery(orpc.devices.readRequest.queryOptions({ input, retry: false }));
  /** A mail or a note that was saved; text that is dragged goes into the field by itself. */
  const take = (event: DragEvent): void => {
    const [file] = event.dataTransfer.files;
    if (file === undefined) return;
    event.preventDefault();
    void file.slice(0, LONGEST).text().then(onText);
  };
  return (
    <div className={classes.stack}>
      <p className={classes.quiet}>{t('add.intro')}</p>
      <Textarea
        label={t('add.line')}
        description={t('add.lineHint')}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onDrop={take}
        maxLength={LONGEST}
        rows={3}
        spellCheck={false}
        classNames={{ input: classes.code ?? '' }}
        data-autofocus
      />
      <Refusal error={text.trim() === '' ? null : error} />
      {request !== undefined && (
        <ApproveForm key={text} text={text} request={request} onApproved={onApproved} onClose={onClose} />
      )}
    </div>
  );
}

/** As many characters as the contract takes. */
const LONGEST = 20_000;

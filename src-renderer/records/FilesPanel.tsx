import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredFile } from '#shared/contract/files.ts';
import { useClient, useHost, useOrpc } from '../rpc/orpc.tsx';
import { useColleagues } from '../rpc/session.ts';
import { useAct } from '../rpc/use-act.ts';
import { useReadOnly } from '../ui/fields/read-only.tsx';
import { FileList } from '../ui/files/FileList.tsx';
import { EmptyState } from '../ui/states/EmptyState.tsx';
import classes from './records.module.css';
import { useSaveFile } from './use-save-file.ts';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

interface FilesPanelProps {
  readonly ownerId: string;
  /** Files that came with parts of the record, e.g. with the mails of a case. */
  readonly others?: readonly StoredFile[];
  /** The whole record takes what is dropped on it, mails apart from other files. */
  readonly dropsOnRecord?: boolean;
}

/** The files on a record, the newest first: dropped or chosen, saved elsewhere only when asked, taken off with Undo. */
export function FilesPanel({ ownerId, others = [], dropsOnRecord = false }: FilesPanelProps) {
  const { t } = useTranslation(['records', 'operations']);
  const client = useClient();
  const orpc = useOrpc();
  const host = useHost();
  const act = useAct();
  const { data: own = [], isSuccess } = useQuery(orpc.files.list.queryOptions({ input: { ownerId } }));
  const { staffName } = useColleagues();
  const save = useSaveFile();
  const [over, setOver] = useState(false);
  const readOnly = useReadOnly();
  const files = [...own, ...others].toSorted((a, b) => b.addedAt - a.addedAt);

  const add = async (chosen: readonly File[]): Promise<void> => {
    for (const file of chosen) await act(() => client.files.add({ ownerId, file }), t('operations:files.add'));
  };
  const choose = async (): Promise<void> => add(await host.openFiles([], true));
  const onDragOver = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    void add([...event.dataTransfer.files]);
  };
  const button = (
    <Button variant="default" leftSection={<IconPaperclip size={14} aria-hidden />} onClick={() => void choose()}>
      {t('files.add')}
    </Button>
  );
  return (
    <section
      aria-label={t('files.label')}
      className={classes.drop}
      data-over={over || undefined}
      {...(dropsOnRecord || readOnly ? {} : { onDragOver, onDrop, onDragLeave: () => setOver(false) })}
    >
      {isSuccess && files.length === 0 ? (
        <EmptyState
          title={t('files.none')}
          hint={readOnly ? '' : t('files.hint')}
          action={readOnly ? undefined : button}
        />
      ) : (
        <>
          <FileList
            label={t('files.label')}
            files={files.map((file) => ({ ...file, at: file.addedAt, note: staffName(file.addedById) }))}
            onOpen={save}
            onSave={save}
            {...(readOnly
              ? {}
              : { onRemove: (id) => void act(() => client.files.remove({ id }), t('operations:files.remove')) })}
          />
          {!readOnly && button}
        </>
      )}
    </section>
  );
}

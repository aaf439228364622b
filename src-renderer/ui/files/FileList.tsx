import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconDownload,
  IconFile,
  IconFileText,
  IconFileZip,
  IconMail,
  IconPhoto,
  IconTable,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateValue } from '../format/format.ts';
import { useFormat } from '../format/use-format.ts';
import classes from './files.module.css';

export interface ListedFile {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** MIME type. */
  readonly type: string;
  readonly at?: DateValue | undefined;
  readonly note?: ReactNode;
}

interface FileListProps {
  readonly label: string;
  readonly files: readonly ListedFile[];
  readonly onOpen: (id: string) => void;
  readonly onSave?: (id: string) => void;
  readonly onRemove?: (id: string) => void;
}

const iconOf = (type: string) => {
  if (type.startsWith('image/')) return IconPhoto;
  if (type === 'message/rfc822' || type.includes('ms-outlook')) return IconMail;
  if (type.includes('zip') || type.includes('compressed')) return IconFileZip;
  if (type.includes('sheet') || type.includes('csv') || type.includes('excel')) return IconTable;
  return type.startsWith('text/') || type.includes('pdf') || type.includes('word') ? IconFileText : IconFile;
};

/** Files with their size; each is opened, saved or removed only by an explicit action. */
export function FileList({ label, files, onOpen, onSave, onRemove }: FileListProps) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  return (
    <ul className={classes.files} aria-label={label}>
      {files.map((file) => {
        const Icon = iconOf(file.type);
        const facts = [format.bytes(file.size), file.at === undefined ? null : format.dueDay(file.at)];
        return (
          <li key={file.id} className={classes.file}>
            <Icon size={18} stroke={1.6} aria-hidden className={classes.icon} />
            <span className={classes.about}>
              <button type="button" className={classes.name} onClick={() => onOpen(file.id)}>
                {file.name}
              </button>
              <small className={classes.facts}>
                {facts.filter((fact) => fact !== null).join(' · ')}
                {file.note && <> · {file.note}</>}
              </small>
            </span>
            {onSave && (
              <Tooltip label={t('file.save', { name: file.name })}>
                <ActionIcon aria-label={t('file.save', { name: file.name })} onClick={() => onSave(file.id)}>
                  <IconDownload size={15} />
                </ActionIcon>
              </Tooltip>
            )}
            {onRemove && (
              <Tooltip label={t('file.remove', { name: file.name })}>
                <ActionIcon aria-label={t('file.remove', { name: file.name })} onClick={() => onRemove(file.id)}>
                  <IconTrash size={15} />
                </ActionIcon>
              </Tooltip>
            )}
          </li>
        );
      })}
    </ul>
  );
}

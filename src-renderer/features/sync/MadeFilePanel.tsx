import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format/use-format.ts';
import { focusOnMount } from '../../ui/hooks/focus-on-mount.ts';
import { ProgressPanel } from '../../ui/states/ProgressPanel.tsx';
import classes from './sync.module.css';
import type { MadeFileState } from './use-made-file.ts';

interface MakingProps {
  readonly title: string;
  readonly state: Extract<MadeFileState, { kind: 'working' }>;
  readonly onCancel: () => void;
}

/** A file that is being made, with how much of it there is. */
export function MakingFile({ title, state: { done, total }, onCancel }: MakingProps) {
  const { t } = useTranslation('sync');
  return (
    <ProgressPanel
      title={title}
      done={Math.floor(done / KB)}
      total={total === 0 ? null : Math.ceil(total / KB)}
      detail={t('file.kilobytes')}
      onCancel={onCancel}
    />
  );
}

const KB = 1000;

interface MadeProps {
  readonly state: Extract<MadeFileState, { kind: 'made' }>;
  readonly onSave: () => void;
  /** What to do with it. */
  readonly children: ReactNode;
}

/** A file that is there: its name and size, whether it was saved, and what comes next. */
export function MadeFilePanel({ state: { file, saved }, onSave, children }: MadeProps) {
  const { t } = useTranslation('sync');
  const format = useFormat();
  return (
    <div className={classes.made} role="status">
      <p className={classes.fileName}>
        <strong>{file.name}</strong> <span className={classes.quiet}>{format.bytes(file.size)}</span>
      </p>
      <p>{saved ? t('file.saved') : t('file.notSaved')}</p>
      {children}
      <div>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={onSave}
          ref={saved ? undefined : focusOnMount}
        >
          {saved ? t('file.saveAgain') : t('file.save')}
        </Button>
      </div>
    </div>
  );
}

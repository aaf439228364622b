import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LinkChoice } from '#shared/contract/dashboard.ts';
import type { Language } from '#shared/domain/lists.ts';
import type { StepUnit } from '#shared/domain/period-steps.ts';
import { useFileExport } from '../../../records/exports/use-file-export.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { useCommand } from '../../../ui/commands/commands.tsx';
import { useErrorText } from '../../../ui/errors/error-text.tsx';
import { useToasts } from '../../../ui/toast/use-toasts.tsx';
import type { Days } from '../presets.ts';
import classes from './dashboard.module.css';

export interface SavePdfProps {
  readonly days: Days;
  readonly unit: StepUnit | null;
  readonly choice: LinkChoice;
  readonly language: Language;
}

/** The dashboard on paper, as it is shown; pressed again while it is written, it gives up. */
export function SavePdf({ days, unit, choice, language }: SavePdfProps) {
  const { t } = useTranslation('dashboard');
  const client = useClient();
  const toasts = useToasts();
  const errorText = useErrorText();
  const { state, start, cancel } = useFileExport((name) => toasts.info(t('print.saved', { name })));
  const isRunning = state.kind === 'running';
  const save = (): void => start((signal) => client.dashboard.pdf({ ...days, unit, ...choice, language }, { signal }));
  useCommand({ id: 'dashboard.pdf', label: t('print.pdf'), run: save });
  return (
    <>
      <Button
        leftSection={<IconPrinter size={15} aria-hidden />}
        title={t('print.noted')}
        onClick={isRunning ? cancel : save}
      >
        {isRunning ? t('print.cancel') : t('print.pdf')}
      </Button>
      {state.kind !== 'idle' && (
        <span role="status" className={classes.making}>
          {isRunning ? t('print.running') : errorText(state.error).title}
        </span>
      )}
    </>
  );
}

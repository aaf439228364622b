import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PersonFilter, PersonSort } from '#shared/contract/people.ts';
import { useFileExport } from '../../../records/exports/use-file-export.ts';
import { useClient, useOrpc } from '../../../rpc/orpc.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { useReturnFocus } from '../../../ui/hooks/use-return-focus.ts';
import { EmptyState } from '../../../ui/states/EmptyState.tsx';
import { ProgressPanel } from '../../../ui/states/ProgressPanel.tsx';
import { useToasts } from '../../../ui/toast/use-toasts.tsx';
import { LettersForm } from './LettersForm.tsx';

interface LettersDialogProps {
  readonly opened: boolean;
  readonly filter: PersonFilter;
  readonly sort: PersonSort;
  readonly onClose: () => void;
}

/** Letters by a template, each in its addressee's language: looked at one by one, what is missing named, then made. */
export function LettersDialog({ opened, filter, sort, onClose }: LettersDialogProps) {
  const { t } = useTranslation(['letters', 'ui']);
  const client = useClient();
  const orpc = useOrpc();
  const toasts = useToasts();
  const { data: templates } = useQuery({ ...orpc.templates.list.queryOptions(), enabled: opened });
  useReturnFocus(opened);
  const { state, start, cancel } = useFileExport((name) => {
    toasts.info(t('saved', { name }));
    onClose();
  });
  const close = (): void => {
    cancel();
    onClose();
  };
  const { language } = useFormat();
  // Those that the reader can read come first: one of them is chosen to begin with.
  const readable = (templates ?? []).filter((template) => template.language === language);
  const names = [...new Set([...readable, ...(templates ?? [])].map(({ name }) => name))];
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('title')}
      size="56rem"
      closeButtonProps={{ 'aria-label': t('ui:dialog.close') }}
    >
      {state.kind === 'running' && (
        <ProgressPanel
          title={t('running')}
          done={state.done}
          total={state.total}
          cancelling={state.cancelling}
          onCancel={cancel}
        />
      )}
      {templates !== undefined && names.length === 0 && (
        <EmptyState
          title={t('noTemplates')}
          hint={t('noTemplatesHint')}
          action={
            <Button component={Link} to="/settings">
              {t('toTemplates')}
            </Button>
          }
        />
      )}
      {state.kind !== 'running' && names.length > 0 && (
        <LettersForm
          names={names}
          people={{ filter, sort }}
          error={state.kind === 'failed' ? state.error : null}
          onMake={(asked) => start((signal) => client.letters.make(asked, { signal }))}
          onClose={close}
        />
      )}
    </Modal>
  );
}

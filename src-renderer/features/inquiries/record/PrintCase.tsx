import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '#shared/domain/lists.ts';
import { useFileExport } from '../../../records/exports/use-file-export.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { FormDialog } from '../../../ui/dialogs/FormDialog.tsx';
import { useErrorText } from '../../../ui/errors/error-text.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { useToasts } from '../../../ui/toast/use-toasts.tsx';
import { NOTHING_REDACTED, RedactionFields } from './RedactionFields.tsx';

/** The whole case as a PDF; what leaves the program is noted in the privacy log. */
export function PrintCase({ id }: { readonly id: string }) {
  const { t } = useTranslation('reviews');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('pdf.open')}
      </Button>
      {isOpen && <PrintDialog id={id} onClose={() => setOpen(false)} />}
    </>
  );
}

/** In which language it is set, and what of it stays in the house. */
function PrintDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation('reviews');
  const client = useClient();
  const format = useFormat();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [language, setLanguage] = useState<Language>(format.language);
  const [redaction, setRedaction] = useState(NOTHING_REDACTED);
  const { state, start, cancel } = useFileExport((name) => {
    toasts.info(t('pdf.saved', { name }));
    onClose();
  });
  const isRunning = state.kind === 'running';
  const make = async (): Promise<'stay'> => {
    start((signal) => client.reviews.pdf({ id, language, redaction }, { signal }));
    return 'stay';
  };
  const close = (): void => {
    cancel();
    onClose();
  };
  return (
    <FormDialog
      opened
      title={t('pdf.title')}
      submitLabel={t('pdf.make')}
      canSubmit={!isRunning}
      note={isRunning ? t('pdf.running') : t('pdf.noted')}
      onClose={close}
      onSubmit={make}
    >
      <Select
        label={t('pdf.language')}
        data={LANGUAGES.map((value) => ({ value, label: format.languageName(value) }))}
        value={language}
        onChange={(value) => setLanguage(LANGUAGES.find((known) => known === value) ?? 'en')}
        allowDeselect={false}
        data-autofocus
      />
      <RedactionFields value={redaction} onChange={setRedaction} />
      {state.kind === 'failed' && <p role="alert">{errorText(state.error).title}</p>}
    </FormDialog>
  );
}

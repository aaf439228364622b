import { Button, Checkbox, MultiSelect, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ENTRY_KINDS, LANGUAGES, type Language } from '#shared/domain/lists.ts';
import { useFileExport } from '../../../records/exports/use-file-export.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { FormDialog } from '../../../ui/dialogs/FormDialog.tsx';
import { useErrorText } from '../../../ui/errors/error-text.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { useToasts } from '../../../ui/toast/use-toasts.tsx';
import classes from '../inquiries.module.css';

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
  const { t } = useTranslation(['reviews', 'lists']);
  const client = useClient();
  const format = useFormat();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [language, setLanguage] = useState<Language>(format.language);
  const [names, setNames] = useState(false);
  const [addresses, setAddresses] = useState(false);
  const [leaveOut, setLeaveOut] = useState<readonly string[]>([]);
  const { state, start, cancel } = useFileExport((name) => {
    toasts.info(t('pdf.saved', { name }));
    onClose();
  });
  const isRunning = state.kind === 'running';
  const make = async (): Promise<'stay'> => {
    const redaction = { names, addresses, leaveOut: ENTRY_KINDS.filter((kind) => leaveOut.includes(kind)) };
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
      <fieldset className={classes.redaction}>
        <legend>{t('pdf.redaction')}</legend>
        <Checkbox
          label={t('pdf.names')}
          description={t('pdf.namesHint')}
          checked={names}
          onChange={(event) => setNames(event.currentTarget.checked)}
        />
        <Checkbox
          label={t('pdf.addresses')}
          checked={addresses}
          onChange={(event) => setAddresses(event.currentTarget.checked)}
        />
        <MultiSelect
          label={t('pdf.leaveOut')}
          data={ENTRY_KINDS.map((value) => ({ value, label: t(`lists:entryKind.${value}`) }))}
          value={[...leaveOut]}
          onChange={setLeaveOut}
        />
      </fieldset>
      {state.kind === 'failed' && <p role="alert">{errorText(state.error).title}</p>}
    </FormDialog>
  );
}

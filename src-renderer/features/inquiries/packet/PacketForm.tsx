import { PasswordInput, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PACKET_WISHES } from '#shared/domain/advice.ts';
import { LANGUAGES, type Language } from '#shared/domain/lists.ts';
import { useFileExport } from '../../../records/exports/use-file-export.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { FormDrawer } from '../../../ui/dialogs/FormDialog.tsx';
import { useErrorText } from '../../../ui/errors/error-text.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { DateField } from '../../../ui/inputs/DateField.tsx';
import { useToasts } from '../../../ui/toast/use-toasts.tsx';
import { NOTHING_REDACTED, RedactionFields } from '../record/RedactionFields.tsx';
import { PacketCases } from './PacketCases.tsx';

const SHORTEST_PASSPHRASE = 10;
/** What leaves the house holds no names and no addresses, unless somebody decides otherwise. */
const BEGINNING = {
  ...{
    adviserName: '',
    wish: 'advice' as (typeof PACKET_WISHES)[number],
    question: '',
    dueOn: null as string | null,
    passphrase: '',
  },
  redaction: { ...NOTHING_REDACTED, names: true, addresses: true },
};

interface PacketFormProps {
  /** The cases that it begins with. */
  readonly inquiryIds: readonly string[];
  readonly onClose: () => void;
  /** The file is saved. */
  readonly onMade?: () => void;
}

/** Sends one case or several to an adviser outside, as one encrypted file. */
export function PacketForm({ inquiryIds, onClose, onMade }: PacketFormProps) {
  const { t } = useTranslation(['packets', 'advice', 'reviews', 'lists']);
  const client = useClient();
  const queries = useQueryClient();
  const format = useFormat();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [form, setForm] = useState({ ...BEGINNING, language: format.language as Language });
  const [ids, setIds] = useState(inquiryIds);
  const { adviserName, question, passphrase } = form;
  const { state, start, cancel } = useFileExport((name) => {
    toasts.info(t('make.saved', { name }));
    void queries.invalidateQueries();
    onMade?.();
    onClose();
  });
  const isRunning = state.kind === 'running';
  const isComplete = adviserName.trim() !== '' && question.trim() !== '' && passphrase.length >= SHORTEST_PASSPHRASE;
  const change = (part: Partial<typeof form>): void => setForm((before) => ({ ...before, ...part }));
  const make = async (): Promise<'stay'> => {
    start((signal) => client.packets.make({ ...form, inquiryIds: [...ids] }, { signal }));
    return 'stay';
  };
  const close = (): void => {
    cancel();
    onClose();
  };
  return (
    <FormDrawer
      opened
      title={t('make.title')}
      submitLabel={t('make.submit')}
      canSubmit={isComplete && !isRunning}
      note={t('reviews:pdf.noted')}
      onClose={close}
      onSubmit={make}
    >
      <PacketCases ids={ids} onChange={setIds} />
      <TextInput
        label={t('make.adviser')}
        value={adviserName}
        onChange={(event) => change({ adviserName: event.currentTarget.value })}
        required
        data-autofocus
      />
      <SegmentedControl
        aria-label={t('advice:ask.wish')}
        value={form.wish}
        data={PACKET_WISHES.map((value) => ({ value, label: t(`lists:wish.${value}`) }))}
        onChange={(value) => change({ wish: PACKET_WISHES.find((known) => known === value) ?? 'advice' })}
      />
      <Textarea
        label={t('advice:ask.question')}
        value={question}
        onChange={(event) => change({ question: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={10}
        required
      />
      <DateField label={t('advice:ask.due')} value={form.dueOn} onChange={(dueOn) => change({ dueOn })} clearable />
      <Select
        label={t('reviews:pdf.language')}
        data={LANGUAGES.map((value) => ({ value, label: format.languageName(value) }))}
        value={form.language}
        onChange={(value) => change({ language: LANGUAGES.find((known) => known === value) ?? 'en' })}
        allowDeselect={false}
      />
      <RedactionFields value={form.redaction} onChange={(redaction) => change({ redaction })} />
      <PasswordInput
        label={t('make.passphrase')}
        description={t('make.passphraseHint', { count: SHORTEST_PASSPHRASE })}
        value={passphrase}
        onChange={(event) => change({ passphrase: event.currentTarget.value })}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('showPassphrase') }}
        required
      />
      {state.kind === 'failed' && <p role="alert">{errorText(state.error).title}</p>}
    </FormDrawer>
  );
}

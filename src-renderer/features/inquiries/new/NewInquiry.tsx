import { Select, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { CHANNELS, COOPERATION_FORMS, LANGUAGES } from '#shared/domain/lists.ts';
import { useEditsCases } from '../../../records/advice/role.ts';
import { type KnownRequester, useNewInquiry } from '../../../records/new-inquiry.tsx';
import { OrganisationPicker, PersonPicker, type PickedPerson, useOrganisationLine } from '../../../records/pickers.tsx';
import { useDraft } from '../../../records/use-draft.ts';
import { useFounding } from '../../../records/use-founding.tsx';
import { useFoundingPerson } from '../../../records/use-founding-person.tsx';
import { useSave } from '../../../records/use-save.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { useCommand } from '../../../ui/commands/commands.tsx';
import { FormDrawer } from '../../../ui/dialogs/FormDialog.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import type { PickedRecord } from '../../../ui/pickers/RecordPicker.tsx';
import classes from '../inquiries.module.css';
import { FormChoice } from './FormChoice.tsx';

const text = z.string().catch('');
const picked = z.object({ id: z.string(), label: z.string() }).nullable().catch(null);
/** What has been typed so far; kept as a draft, so that closing the window loses nothing. What a draft lacks is empty. */
const draftSchema = z.object({
  subject: text,
  description: text,
  language: z.enum(LANGUAGES).nullable().catch(null),
  channel: z.enum(CHANNELS).catch('phone'),
  person: picked,
  organisation: picked,
  forms: z.array(z.enum(COOPERATION_FORMS)).catch([]),
});
type Draft = z.infer<typeof draftSchema>;

/** The command `C` from anywhere, and the drawer in which an inquiry is logged within half a minute. */
export function NewInquiry() {
  const { t } = useTranslation('inquiries');
  const editsCases = useEditsCases();
  const { begun, begin, close } = useNewInquiry();
  useCommand(editsCases ? { id: 'inquiry.new', label: t('new.command'), keys: 'c', run: () => begin() } : null);
  return begun && editsCases && <NewInquiryDrawer key={begun.draftKey} {...begun} onClose={close} />;
}

const named = ({ id, label }: PickedRecord) => ({ id, label });

interface NewInquiryDrawerProps {
  readonly draftKey: string;
  readonly requester: KnownRequester;
  readonly onClose: () => void;
}

function NewInquiryDrawer({ draftKey, requester, onClose }: NewInquiryDrawerProps) {
  const { t } = useTranslation(['inquiries', 'lists', 'operations']);
  const client = useClient();
  const save = useSave();
  const navigate = useNavigate();
  const line = useOrganisationLine();
  const foundPerson = useFoundingPerson();
  const foundOrganisation = useFounding();
  const {
    value: draft,
    change: set,
    discard,
  } = useDraft(draftKey, true, (kept) => draftSchema.parse(kept ?? requester));

  /** Where someone works need not be said again. */
  const choosePerson = (person: PickedPerson | null): void => {
    const place = draft.organisation === null ? person?.organisation : null;
    set({ person: person && named(person), ...(place ? { organisation: named(line(place)) } : {}) });
  };
  const submit = async (): Promise<void> => {
    const made = await save(
      client.inquiries.create({
        subject: draft.subject,
        description: draft.description === '' ? null : draft.description,
        language: draft.language,
        channel: draft.channel,
        requesterPersonId: draft.person?.id ?? null,
        requesterOrganisationId: draft.organisation?.id ?? null,
        labels: { form: draft.forms },
      }),
      t('operations:inquiries.create'),
    );
    await discard();
    await navigate({ to: `/inquiries/${made.id}` as never });
  };

  return (
    <>
      <FormDrawer
        opened={!foundPerson.open && !foundOrganisation.open}
        title={t('new.title')}
        submitLabel={t('new.submit')}
        canSubmit={draft.subject.trim() !== ''}
        note={t('new.draft')}
        onClose={onClose}
        onSubmit={submit}
      >
        <div className={classes.form}>
          <TextInput
            label={t('column.subject')}
            value={draft.subject}
            onChange={(event) => set({ subject: event.currentTarget.value })}
            lang={draft.language ?? undefined}
            required
            data-autofocus
          />
          <PersonPicker
            label={t('requester.person')}
            value={draft.person}
            onChange={choosePerson}
            onCreate={foundPerson.found}
          />
          <OrganisationPicker
            label={t('requester.organisation')}
            value={draft.organisation}
            onChange={(organisation) => set({ organisation: organisation && named(organisation) })}
            onCreate={foundOrganisation.found}
          />
          <FormChoice value={draft.forms} onChange={(forms) => set({ forms: [...forms] })} />
          <ChannelAndLanguage draft={draft} onChange={set} />
          <Textarea
            label={t('fact.description')}
            value={draft.description}
            onChange={(event) => set({ description: event.currentTarget.value })}
            lang={draft.language ?? undefined}
            autosize
            minRows={5}
            maxRows={16}
          />
        </div>
      </FormDrawer>
      {foundPerson.dialog}
      {foundOrganisation.dialog}
    </>
  );
}

interface ChannelAndLanguageProps {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
}

function ChannelAndLanguage({ draft, onChange }: ChannelAndLanguageProps) {
  const { t } = useTranslation(['inquiries', 'lists']);
  const format = useFormat();
  return (
    <div className={classes.pair}>
      <Select
        label={t('column.channel')}
        data={CHANNELS.map((channel) => ({ value: channel, label: t(`lists:channel.${channel}`) }))}
        value={draft.channel}
        onChange={(value) => onChange({ channel: CHANNELS.find((channel) => channel === value) ?? 'email' })}
        allowDeselect={false}
      />
      <Select
        label={t('fact.language')}
        data={LANGUAGES.map((language) => ({ value: language, label: format.languageName(language) }))}
        value={draft.language}
        onChange={(value) => onChange({ language: LANGUAGES.find((language) => language === value) ?? null })}
        clearable
        clearButtonProps={{ 'aria-label': t('new.noLanguage') }}
      />
    </div>
  );
}

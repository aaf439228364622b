import { FileInput, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationRef } from '#shared/contract/common.ts';
import { COOPERATION_TYPES, type CooperationType, NOVELTIES, type Novelty } from '#shared/domain/lists.ts';
import { useClient, useOrpc } from '../rpc/orpc.tsx';
import { FormDialog } from '../ui/dialogs/FormDialog.tsx';
import { useFormat } from '../ui/format/use-format.ts';
import { DateField } from '../ui/inputs/DateField.tsx';
import { OrganisationList } from './OrganisationList.tsx';
import classes from './records.module.css';
import { useFounding } from './use-founding.tsx';
import { useSave } from './use-save.ts';

interface NewCooperationProps {
  /** What it came of. */
  readonly from: { readonly inquiryId: string | null; readonly meetingId?: string };
  readonly title: string;
  readonly titleLang: string | null;
  /** `YYYY-MM-DD` */
  readonly agreedOn: string;
  /** Those who are known to take part; the same one may stand in it twice. */
  readonly organisations: readonly OrganisationRef[];
  readonly onClose: () => void;
}

const eachOnce = (organisations: readonly OrganisationRef[]): readonly OrganisationRef[] => [
  ...new Map(organisations.map((organisation) => [organisation.id, organisation])).values(),
];

/** Notes what the sides agreed on; whether it is new or strengthens something is proposed with its reason. */
export function NewCooperation({ from, titleLang, onClose, ...known }: NewCooperationProps) {
  const { t } = useTranslation(['cooperations', 'lists', 'operations']);
  const client = useClient();
  const orpc = useOrpc();
  const save = useSave();
  const format = useFormat();
  const founding = useFounding();
  const [title, setTitle] = useState(known.title);
  const [type, setType] = useState<CooperationType>('memorandum');
  const [agreedOn, setAgreedOn] = useState<string | null>(known.agreedOn);
  const [parties, setParties] = useState(() => eachOnce(known.organisations));
  const [chosen, setChosen] = useState<Novelty | null>(null);
  const [note, setNote] = useState('');
  const [evidence, setEvidence] = useState<File | null>(null);

  const organisationIds = parties.map(({ id }) => id);
  const { data: suggested } = useQuery(
    orpc.cooperations.suggestNovelty.queryOptions({ input: { organisationIds }, placeholderData: (last) => last }),
  );
  const novelty = chosen ?? suggested?.novelty ?? 'new';
  const [earlier] = suggested?.earlier ?? [];
  const submit = async () => {
    if (agreedOn === null) return;
    const made = client.cooperations.create({
      ...{ title, type, novelty, agreedOn, organisationIds, note: note === '' ? null : note },
      ...from,
      ...(evidence === null ? {} : { evidence }),
    });
    await save(made, t('operations:cooperations.create'));
  };

  return (
    <>
      <FormDialog
        opened={!founding.open}
        title={t('title')}
        submitLabel={t('submit')}
        width={560}
        canSubmit={title.trim() !== '' && agreedOn !== null && parties.length > 1}
        onClose={onClose}
        onSubmit={submit}
      >
        <TextInput
          label={t('name')}
          value={title}
          maxLength={500}
          lang={titleLang ?? undefined}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <div className={classes.pair}>
          <Select
            label={t('type')}
            data={COOPERATION_TYPES.map((value) => ({ value, label: t(`lists:cooperationType.${value}`) }))}
            value={type}
            onChange={(value) => setType(COOPERATION_TYPES.find((one) => one === value) ?? type)}
            allowDeselect={false}
          />
          <DateField label={t('agreedOn')} value={agreedOn} onChange={setAgreedOn} required />
        </div>
        <OrganisationList value={parties} onChange={setParties} founding={founding} />
        {parties.length < 2 && <small className={classes.detail}>{t('tooFew')}</small>}
        <Select
          label={t('novelty')}
          description={
            earlier === undefined
              ? t('noEarlier')
              : t('earlier', { title: earlier.title, day: format.date(earlier.agreedOn) })
          }
          data={NOVELTIES.map((value) => ({ value, label: t(`lists:novelty.${value}`) }))}
          value={novelty}
          onChange={(value) => setChosen(NOVELTIES.find((one) => one === value) ?? null)}
          allowDeselect={false}
        />
        <Textarea
          label={t('note')}
          autosize
          minRows={2}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <FileInput
          label={t('evidenceFile')}
          description={t('evidenceHint')}
          placeholder={t('chooseFile')}
          value={evidence}
          onChange={setEvidence}
          clearable
          clearButtonProps={{ 'aria-label': t('removeFile') }}
        />
      </FormDialog>
      {founding.dialog}
    </>
  );
}

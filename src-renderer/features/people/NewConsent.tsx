import { Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CONSENT_PURPOSES, type ConsentPurpose, LAWFUL_BASES, type LawfulBasis } from '#shared/domain/lists.ts';
import { useLists } from '../../records/list-options.ts';
import classes from '../../records/records.module.css';
import { refusedValue, useRefusal } from '../../records/refusals.ts';
import { useSave } from '../../records/use-save.ts';
import { useClient } from '../../rpc/orpc.tsx';
import { useSession } from '../../rpc/session.ts';
import { FormDialog } from '../../ui/dialogs/FormDialog.tsx';
import { DateField } from '../../ui/inputs/DateField.tsx';

interface NewConsentProps {
  readonly personId: string;
  readonly onClose: () => void;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** Notes on what basis a person's data may be used for one purpose, with the wording that was shown. */
export function NewConsent({ personId, onClose }: NewConsentProps) {
  const { t } = useTranslation(['people', 'operations']);
  const client = useClient();
  const save = useSave();
  const refusal = useRefusal();
  const { options } = useLists();
  const { today } = useSession();
  const [purpose, setPurpose] = useState<ConsentPurpose>('case-handling');
  const [basis, setBasis] = useState<LawfulBasis>('consent');
  const [givenOn, setGivenOn] = useState<string | null>(today);
  const [expiresOn, setExpiresOn] = useState<string | null>(null);
  const [source, setSource] = useState('');
  const [wording, setWording] = useState('');
  const [refused, setRefused] = useState<unknown>(null);

  const submit = async (): Promise<void> => {
    if (givenOn === null) return;
    try {
      const consent = {
        personId,
        purpose,
        basis,
        givenOn,
        expiresOn,
        source: orNull(source),
        wording: orNull(wording),
      };
      await save(client.consents.add(consent), t('operations:consents.add'));
    } catch (reason) {
      setRefused(reason);
      throw reason;
    }
  };
  return (
    <FormDialog
      opened
      title={t('consent.add')}
      submitLabel={t('consent.submit')}
      canSubmit={givenOn !== null}
      onClose={onClose}
      onSubmit={submit}
    >
      <Select
        label={t('consent.purpose')}
        data={[...options('consentPurpose')]}
        allowDeselect={false}
        value={purpose}
        onChange={(value) => setPurpose(CONSENT_PURPOSES.find((one) => one === value) ?? purpose)}
      />
      <Select
        label={t('consent.basis')}
        data={[...options('lawfulBasis')]}
        allowDeselect={false}
        value={basis}
        onChange={(value) => setBasis(LAWFUL_BASES.find((one) => one === value) ?? basis)}
      />
      <div className={classes.fields}>
        <DateField required label={t('consent.givenOn')} value={givenOn} onChange={setGivenOn} />
        <DateField
          clearable
          label={t('consent.expiresOn')}
          value={expiresOn}
          error={refusedValue(refused)?.field === 'expiresOn' ? (refusal(refused) ?? true) : false}
          onChange={setExpiresOn}
        />
      </div>
      <TextInput
        label={t('consent.source')}
        placeholder={t('consent.sourceHint')}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <Textarea
        autosize
        minRows={2}
        label={t('consent.wording')}
        value={wording}
        onChange={(event) => setWording(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

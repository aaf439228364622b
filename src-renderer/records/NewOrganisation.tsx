import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { NewContactPoint } from '#shared/contract/related.ts';
import { ORGANISATION_KINDS, type OrganisationKind } from '#shared/domain/lists.ts';
import { useClient } from '../rpc/orpc.tsx';
import { FormDialog } from '../ui/dialogs/FormDialog.tsx';
import { addressOf, NewPlace, NewStreet, typedAddress } from './address/NewAddress.tsx';
import { DraftNote } from './DraftNote.tsx';
import { PossibleDoubles } from './duplicates/PossibleDoubles.tsx';
import { useLanguageOptions } from './languages.ts';
import { useLists } from './list-options.ts';
import { MoreFields } from './MoreFields.tsx';
import { MoreNames } from './MoreNames.tsx';
import classes from './records.module.css';
import { refusedValue, useRefusal } from './refusals.ts';
import { useDraft } from './use-draft.ts';
import { useSave } from './use-save.ts';

const text = z.string().catch('');
const choice = z.string().nullable().catch(null);
/** What was typed so far; whatever a kept draft lacks is empty. */
const typedSchema = z.object({
  nameNative: text,
  nameLanguage: choice,
  nameLatin: text,
  nameKana: text,
  nameEn: text,
  nameDe: text,
  nameFr: text,
  nameJa: text,
  aliases: text,
  kind: choice,
  ...typedAddress.shape,
  website: text,
  email: text,
  phone: text,
});
type Typed = z.infer<typeof typedSchema>;

interface NewOrganisationProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Before the form closes. */
  readonly onCreated: (id: string) => void | Promise<void>;
  /** What was typed where it was not found. */
  readonly name?: string;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);
const kindOf = (value: string | null): OrganisationKind | undefined => ORGANISATION_KINDS.find((one) => one === value);

function contactsOf({ email, phone }: Typed): NewContactPoint[] {
  const points: readonly NewContactPoint[] = [
    { kind: 'email', value: email },
    { kind: 'phone', value: phone },
  ];
  return points.filter(({ value }) => value.trim() !== '');
}

/** What may tell that the organisation is there already; null while there is nothing to go by. */
function askedOf({ nameNative, nameLatin, nameEn, country, regionCode, city, website, email, phone }: Typed) {
  const isEnough = [nameNative, nameEn, website, email, phone].some((one) => one.trim().length > 1);
  const typed = { nameNative, nameLatin, nameEn, country, regionCode, city, website, email, phone };
  return isEnough ? { ...typed, kind: 'organisation' as const } : null;
}

/** Whether there is something in the fields that are tucked away until they are asked for. */
const hasStreet = ({ addressLines, postalCode, addressLatin, cityLatin }: Typed): boolean =>
  [addressLines, postalCode, addressLatin, cityLatin].some((one) => one.trim() !== '');

/** The form for a new organisation. What is typed is kept as a draft until it is filed. */
export function NewOrganisation({ opened, onClose, onCreated, name = '' }: NewOrganisationProps) {
  const { t } = useTranslation(['records', 'organisations', 'people', 'operations']);
  const client = useClient();
  const save = useSave();
  const refusal = useRefusal();
  const lists = useLists();
  const languages = useLanguageOptions();
  const draft = useDraft('organisations.new', opened, (kept) => {
    const typed = typedSchema.parse(kept ?? {});
    return name === '' ? typed : { ...typed, nameNative: name };
  });
  const [refused, setRefused] = useState<unknown>(null);
  const typed = draft.value;
  const kind = kindOf(typed.kind);
  const at = refusedValue(refused)?.field;
  const [firstContact] = contactsOf(typed);
  const wrong = at?.startsWith('contactPoints.1') ? 'phone' : at?.startsWith('contactPoints') ? firstContact?.kind : at;

  const submit = async (): Promise<void> => {
    if (kind === undefined || typed.country === null) return;
    try {
      const { id } = await save(
        client.organisations.create({
          kind,
          country: typed.country,
          nameNative: typed.nameNative,
          nameLanguage: typed.nameLanguage,
          nameLatin: orNull(typed.nameLatin),
          nameKana: orNull(typed.nameKana),
          nameEn: orNull(typed.nameEn),
          nameDe: orNull(typed.nameDe),
          nameFr: orNull(typed.nameFr),
          nameJa: orNull(typed.nameJa),
          aliases: orNull(typed.aliases),
          ...addressOf(typed),
          website: orNull(typed.website),
          contactPoints: contactsOf(typed),
        }),
        t('operations:organisations.create'),
      );
      await draft.discard();
      await onCreated(id);
    } catch (reason) {
      setRefused(reason);
      throw reason;
    }
  };
  /** The one that is there instead of a new one: what was typed has done its work. */
  const take = async (id: string): Promise<void> => {
    await draft.discard();
    await onCreated(id);
    onClose();
  };
  const input = (field: 'nameEn' | 'city' | 'website' | 'email' | 'phone') => ({
    value: typed[field],
    error: wrong === field ? refusal(refused) : undefined,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      draft.change({ [field]: event.currentTarget.value }),
  });
  return (
    <FormDialog
      opened={opened}
      title={t('organisations:new.title')}
      submitLabel={t('organisations:new.submit')}
      canSubmit={typed.nameNative.trim() !== '' && kind !== undefined && typed.country !== null}
      width={560}
      note={<DraftNote savedAt={draft.savedAt} onDiscard={draft.discard} />}
      onClose={onClose}
      onSubmit={submit}
    >
      <div className={classes.fields}>
        <TextInput
          data-autofocus
          className={classes.wide}
          required
          label={t('organisations:field.nameNative')}
          lang={typed.nameLanguage ?? undefined}
          value={typed.nameNative}
          onChange={(event) => draft.change({ nameNative: event.currentTarget.value })}
        />
        <Select
          label={t('organisations:field.nameLanguage')}
          data={[...languages]}
          searchable
          clearable
          value={typed.nameLanguage}
          onChange={(nameLanguage) => draft.change({ nameLanguage })}
        />
        <TextInput label={t('organisations:field.nameEn')} lang="en" {...input('nameEn')} />
        <MoreNames typed={typed} onChange={draft.change} />
        <Select
          required
          label={t('organisations:field.kind')}
          data={[...lists.options('kind')]}
          value={typed.kind}
          onChange={(next) => draft.change({ kind: next })}
        />
        <NewPlace required typed={typed} onChange={draft.change} wrongRegion={wrong === 'regionCode'} />
        <TextInput label={t('organisations:field.city')} lang={typed.nameLanguage ?? undefined} {...input('city')} />
        <TextInput type="email" label={t('contact.kinds.email')} {...input('email')} />
        <TextInput type="tel" label={t('contact.kinds.phone')} {...input('phone')} />
        <TextInput className={classes.wide} type="url" label={t('organisations:field.website')} {...input('website')} />
        <MoreFields label={t('people:part.post')} filled={hasStreet(typed)}>
          <NewStreet typed={typed} onChange={draft.change} nameLanguage={typed.nameLanguage} />
        </MoreFields>
      </div>
      <PossibleDoubles typed={opened ? askedOf(typed) : null} onTake={(id) => void take(id)} />
    </FormDialog>
  );
}

import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { NewContactPoint } from '#shared/contract/related.ts';
import { GENDERS, type Language, NAME_ORDERS } from '#shared/domain/lists.ts';
import { displayedName, displayName, type PersonName, usualNameOrder } from '#shared/domain/names.ts';
import { isJapaneseScript, isLatinScript } from '#shared/domain/scripts.ts';
import { useClient } from '../rpc/orpc.tsx';
import { FormDialog } from '../ui/dialogs/FormDialog.tsx';
import { usePreferences } from '../ui/preferences/provider.tsx';
import { addressOf, NewPlace, NewStreet, typedAddress } from './address/NewAddress.tsx';
import { DraftNote } from './DraftNote.tsx';
import { PossibleDoubles } from './duplicates/PossibleDoubles.tsx';
import { useLanguageOptions } from './languages.ts';
import { useLists } from './list-options.ts';
import { MoreFields } from './MoreFields.tsx';
import { OrganisationPicker } from './pickers.tsx';
import classes from './records.module.css';
import { refusedValue, useRefusal } from './refusals.ts';
import { KanaSuggestions, LatinSuggestions } from './Suggestions.tsx';
import { useDraft } from './use-draft.ts';
import { useFounding } from './use-founding.tsx';
import { useSave } from './use-save.ts';

const text = z.string().catch('');
const choice = z.string().nullable().catch(null);
/** What was typed so far; whatever a kept draft lacks is empty. */
const typedSchema = z.object({
  familyNative: text,
  givenNative: text,
  familyKana: text,
  givenKana: text,
  familyLatin: text,
  givenLatin: text,
  nameLanguage: choice,
  nameOrder: choice,
  honorific: text,
  title: text,
  gender: choice,
  email: text,
  phone: text,
  organisation: z.object({ id: z.uuid(), label: z.string(), lang: z.string().optional() }).nullable().catch(null),
  role: text,
  ...typedAddress.shape,
});
type Typed = z.infer<typeof typedSchema>;
type TextField = Exclude<
  keyof Typed,
  'nameLanguage' | 'nameOrder' | 'gender' | 'organisation' | 'country' | 'regionCode'
>;

interface NewPersonProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Before the form closes. */
  readonly onCreated: (id: string) => void | Promise<void>;
  /** What is known before: a name that was typed, the organisation it is for. */
  readonly known?: Partial<Pick<Typed, 'familyNative' | 'organisation' | 'email'>>;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** What may tell that the person is there already; null while it is only a family name. */
function askedOf({ familyNative, givenNative, familyKana, givenKana, familyLatin, givenLatin, ...typed }: Typed) {
  const { gender, email, phone, organisation } = typed;
  const isEnough = [givenNative, givenLatin, email, phone].some((one) => one.trim() !== '');
  const isWhole = [...familyNative.trim()].length > 3;
  if (!(isEnough || isWhole)) return null;
  const names = { familyNative, givenNative, familyKana, givenKana, familyLatin, givenLatin };
  return { ...names, gender, email, phone, kind: 'person' as const, organisationId: organisation?.id ?? null };
}

/** Whether there is something in the fields that are tucked away until they are asked for. */
const hasPost = (typed: Typed): boolean =>
  [typed.country, ...Object.values(addressOf(typed))].some((one) => one !== null);

/** The form for a new person. What is typed is kept as a draft until it is filed. */
export function NewPerson({ opened, onClose, onCreated, known = {} }: NewPersonProps) {
  const { t } = useTranslation(['records', 'people', 'organisations', 'operations']);
  const client = useClient();
  const save = useSave();
  const refusal = useRefusal();
  const lists = useLists();
  const languages = useLanguageOptions();
  const draft = useDraft('people.new', opened, (kept) => ({ ...typedSchema.parse(kept ?? {}), ...known }));
  const [refused, setRefused] = useState<unknown>(null);
  const founding = useFounding();
  const typed = draft.value;

  const points: readonly NewContactPoint[] = [
    { kind: 'email', value: typed.email },
    { kind: 'phone', value: typed.phone },
  ];
  const contactPoints = points.filter(({ value }) => value.trim() !== '');
  const refusedAt = refusedValue(refused)?.field;
  const at = /^contactPoints\.(\d)/.exec(refusedAt ?? '')?.[1];
  const wrong = at === undefined ? undefined : contactPoints[Number(at)]?.kind;

  const nameOrder = NAME_ORDERS.find((one) => one === typed.nameOrder);
  const submit = async (): Promise<void> => {
    try {
      const { id } = await save(
        client.people.create({
          familyNative: typed.familyNative,
          givenNative: orNull(typed.givenNative),
          familyKana: orNull(typed.familyKana),
          givenKana: orNull(typed.givenKana),
          familyLatin: orNull(typed.familyLatin),
          givenLatin: orNull(typed.givenLatin),
          nameLanguage: typed.nameLanguage,
          ...(nameOrder === undefined ? {} : { nameOrder }),
          honorific: orNull(typed.honorific),
          title: orNull(typed.title),
          gender: GENDERS.find((one) => one === typed.gender) ?? null,
          country: typed.country,
          ...addressOf(typed),
          contactPoints,
          ...(typed.organisation === null
            ? {}
            : { affiliation: { organisationId: typed.organisation.id, role: orNull(typed.role) } }),
        }),
        t('operations:people.create'),
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
  const input = (field: TextField) => ({
    value: typed[field],
    error: wrong === field ? refusal(refused) : undefined,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      draft.change({ [field]: event.currentTarget.value }),
  });
  const native = `${typed.familyNative}${typed.givenNative}`;
  const kana = isJapaneseScript(native) || typed.nameLanguage === 'ja';
  const latin = native !== '' && !isLatinScript(native);
  const lang = typed.nameLanguage ?? undefined;
  return (
    <>
      <FormDialog
        opened={opened && !founding.open}
        title={t('people:new.title')}
        submitLabel={t('people:new.submit')}
        canSubmit={typed.familyNative.trim() !== ''}
        width={560}
        note={<DraftNote savedAt={draft.savedAt} onDiscard={draft.discard} />}
        onClose={onClose}
        onSubmit={submit}
      >
        <div className={classes.fields}>
          <TextInput
            data-autofocus
            required
            label={t('people:field.familyNative')}
            lang={lang}
            {...input('familyNative')}
          />
          <TextInput label={t('people:field.givenNative')} lang={lang} {...input('givenNative')} />
          {kana && (
            <div>
              <TextInput label={t('people:field.familyKana')} lang="ja" {...input('familyKana')} />
              <KanaSuggestions
                value={typed.familyKana}
                other={typed.familyLatin}
                onTake={(familyKana) => draft.change({ familyKana })}
              />
            </div>
          )}
          {kana && (
            <div>
              <TextInput label={t('people:field.givenKana')} lang="ja" {...input('givenKana')} />
              <KanaSuggestions
                value={typed.givenKana}
                other={typed.givenLatin}
                onTake={(givenKana) => draft.change({ givenKana })}
              />
            </div>
          )}
          {latin && (
            <div>
              <TextInput label={t('people:field.familyLatin')} {...input('familyLatin')} />
              <LatinSuggestions
                value={typed.familyLatin}
                other={typed.familyKana}
                onTake={(familyLatin) => draft.change({ familyLatin })}
              />
            </div>
          )}
          {latin && (
            <div>
              <TextInput label={t('people:field.givenLatin')} {...input('givenLatin')} />
              <LatinSuggestions
                value={typed.givenLatin}
                other={typed.givenKana}
                onTake={(givenLatin) => draft.change({ givenLatin })}
              />
            </div>
          )}
          <Select
            label={t('people:field.nameLanguage')}
            data={[...languages]}
            searchable
            clearable
            value={typed.nameLanguage}
            onChange={(nameLanguage) => draft.change({ nameLanguage })}
          />
          <Select
            label={t('people:field.nameOrder')}
            placeholder={t('people:new.orderHint')}
            data={[...lists.options('nameOrder')]}
            clearable
            value={typed.nameOrder}
            onChange={(nameOrder) => draft.change({ nameOrder })}
          />
          <TextInput
            label={t('people:field.honorific')}
            placeholder={t('people:profile.honorificHint')}
            {...input('honorific')}
          />
          <TextInput label={t('people:field.title')} placeholder={t('people:new.titleHint')} {...input('title')} />
          <TextInput type="email" label={t('contact.kinds.email')} {...input('email')} />
          <TextInput type="tel" label={t('contact.kinds.phone')} {...input('phone')} />
          <OrganisationPicker
            label={t('people:field.organisation')}
            value={typed.organisation}
            onChange={(organisation) => draft.change({ organisation })}
            onCreate={founding.found}
          />
          <TextInput label={t('people:field.role')} {...input('role')} />
          <Select
            label={t('people:field.gender')}
            description={t('people:new.genderHint')}
            data={[...lists.options('gender')]}
            clearable
            value={typed.gender}
            onChange={(gender) => draft.change({ gender })}
          />
          <MoreFields label={t('people:part.post')} filled={hasPost(typed)}>
            <NewPlace typed={typed} onChange={draft.change} wrongRegion={refusedAt === 'regionCode'} />
            <NewStreet typed={typed} onChange={draft.change} nameLanguage={typed.nameLanguage}>
              <TextInput label={t('organisations:field.city')} lang={lang} {...input('city')} />
            </NewStreet>
          </MoreFields>
        </div>
        {typed.familyNative.trim() !== '' && <Preview typed={typed} />}
        <PossibleDoubles typed={opened ? askedOf(typed) : null} onTake={(id) => void take(id)} />
      </FormDialog>
      {founding.dialog}
    </>
  );
}

/** How the name will stand in lists and in letters, for readers of each script. */
function Preview({ typed }: { readonly typed: Typed }) {
  const { t } = useTranslation('people');
  const { language } = usePreferences().preferences;
  const name: PersonName = {
    ...typed,
    givenNative: orNull(typed.givenNative),
    familyKana: orNull(typed.familyKana),
    givenKana: orNull(typed.givenKana),
    familyLatin: orNull(typed.familyLatin),
    givenLatin: orNull(typed.givenLatin),
    honorific: orNull(typed.honorific),
    title: orNull(typed.title),
    nameOrder: NAME_ORDERS.find((one) => one === typed.nameOrder) ?? usualNameOrder(typed),
    gender: GENDERS.find((one) => one === typed.gender) ?? null,
  };
  const readers: readonly Language[] = ['ja', language === 'ja' ? 'en' : language];
  const shown = new Map(
    readers.map((each) => [displayName(name, each, 'formal'), displayedName(name, each).lang ?? each]),
  );
  return (
    <p className={classes.preview}>
      <span>{t('new.preview')}</span>
      {[...shown].map(([text, lang]) => (
        <span key={text} lang={lang}>
          {text}
        </span>
      ))}
    </p>
  );
}

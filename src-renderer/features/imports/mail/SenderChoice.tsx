import { Button, Checkbox, Radio, Select, TextInput } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MailDraft } from '#shared/contract/imports-mail.ts';
import { isJapaneseScript } from '#shared/domain/scripts.ts';
import { useLanguageOptions } from '../../../records/languages.ts';
import { PersonPicker, usePersonLine } from '../../../records/pickers.tsx';
import type { FilingForm, TypedPerson } from './filing-form.ts';
import classes from './mail.module.css';
import { choiceOf, Option, radioOf } from './Option.tsx';

interface SenderChoiceProps {
  readonly draft: MailDraft;
  readonly form: FilingForm;
  readonly onChange: (change: Partial<FilingForm>) => void;
}

/** Who is at the other end: someone who is known, a new person as the mail introduces them, or nobody. */
export function SenderChoice({ draft, form, onChange }: SenderChoiceProps) {
  const { t } = useTranslation('imports');
  const line = usePersonLine();
  const address = draft.counterpart?.address ?? '';
  const { person } = form;
  const addAddress = address !== '' && (
    <Checkbox
      size="xs"
      label={t('sender.addAddress', { address })}
      checked={form.addAddress}
      onChange={(event) => onChange({ addAddress: event.currentTarget.checked })}
    />
  );
  return (
    <Radio.Group
      label={draft.direction === 'out' ? t('sender.titleOut') : t('sender.title')}
      classNames={{ label: classes.part }}
      value={radioOf(person)}
      onChange={(value) => onChange({ person: choiceOf(value) })}
    >
      {draft.people.map(({ person: known, by }) => {
        const { label, detail, lang } = line(known);
        const isChosen = person.kind === 'found' && person.id === known.id;
        return (
          <Option
            key={known.id}
            value={radioOf({ kind: 'found', id: known.id })}
            label={label}
            lang={lang}
            detail={[detail, t(`sender.by.${by}`)].filter((part) => part !== undefined).join(' · ')}
          >
            {isChosen && by !== 'address' && addAddress}
          </Option>
        );
      })}
      <Option value="new" label={t('sender.new')}>
        {person.kind === 'new' && <NewSender draft={draft} form={form} onChange={onChange} />}
      </Option>
      <Option value="other" label={t('sender.other')}>
        {person.kind === 'other' && (
          <>
            <PersonPicker
              label={t('sender.other')}
              value={form.otherPerson}
              onChange={(otherPerson) => onChange({ otherPerson })}
            />
            {addAddress}
          </>
        )}
      </Option>
      <Option value="none" label={t('sender.none')} />
    </Radio.Group>
  );
}

function NewSender({ draft, form, onChange }: SenderChoiceProps) {
  const { t } = useTranslation('imports');
  const languages = useLanguageOptions();
  const typed = form.newPerson;
  const change = (part: Partial<TypedPerson>): void => onChange({ newPerson: { ...typed, ...part } });
  const text = (field: Exclude<keyof TypedPerson, 'nameLanguage'>) => ({
    value: typed[field],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change({ [field]: event.currentTarget.value }),
  });
  const lang = typed.nameLanguage ?? undefined;
  const isJapanese = typed.nameLanguage === 'ja' || isJapaneseScript(typed.family + typed.given);
  return (
    <>
      {draft.proposedPerson?.certain === false && <p className={classes.hint}>{t('sender.uncertain')}</p>}
      <div className={classes.pair}>
        <TextInput label={t('sender.family')} lang={lang} required {...text('family')} />
        <TextInput label={t('sender.given')} lang={lang} {...text('given')} />
        {isJapanese && <TextInput label={t('sender.familyKana')} lang="ja" {...text('familyKana')} />}
        {isJapanese && <TextInput label={t('sender.givenKana')} lang="ja" {...text('givenKana')} />}
        <Select
          label={t('sender.nameLanguage')}
          data={[...languages]}
          searchable
          clearable
          value={typed.nameLanguage}
          onChange={(nameLanguage) => change({ nameLanguage })}
        />
        <TextInput label={t('sender.academicTitle')} {...text('title')} />
        <TextInput label={t('sender.email')} type="email" {...text('email')} />
        {form.organisation.kind !== 'none' && <TextInput label={t('sender.role')} {...text('role')} />}
      </div>
      {typed.given !== '' && (
        <Button
          className={classes.swap}
          variant="subtle"
          size="compact-xs"
          leftSection={<IconArrowsExchange size={14} />}
          onClick={() =>
            change({
              family: typed.given,
              given: typed.family,
              familyKana: typed.givenKana,
              givenKana: typed.familyKana,
            })
          }
        >
          {t('sender.swap')}
        </Button>
      )}
    </>
  );
}

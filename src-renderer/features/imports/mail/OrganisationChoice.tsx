import { Radio, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MailDraft } from '#shared/contract/imports-mail.ts';
import { useLists } from '../../../records/list-options.ts';
import { OrganisationPicker, useOrganisationLine } from '../../../records/pickers.tsx';
import { useCountryOptions } from '../../../records/place-options.ts';
import type { FilingForm, TypedOrganisation } from './filing-form.ts';
import classes from './mail.module.css';
import { choiceOf, Option, radioOf } from './Option.tsx';

interface OrganisationChoiceProps {
  readonly draft: MailDraft;
  readonly form: FilingForm;
  readonly onChange: (change: Partial<FilingForm>) => void;
}

/** In whose name the sender writes: a known organisation with the reason it is offered, a new one, or none. */
export function OrganisationChoice({ draft, form, onChange }: OrganisationChoiceProps) {
  const { t } = useTranslation('imports');
  const line = useOrganisationLine();
  const { organisation } = form;
  return (
    <Radio.Group
      label={t('organisation.title')}
      classNames={{ label: classes.part }}
      value={radioOf(organisation)}
      onChange={(value) => onChange({ organisation: choiceOf(value) })}
    >
      {draft.organisations.map(({ organisation: known, by }) => {
        const { label, detail, lang } = line(known);
        return (
          <Option
            key={known.id}
            value={radioOf({ kind: 'found', id: known.id })}
            label={label}
            lang={lang}
            detail={[detail, t(`organisation.by.${by}`)].join(' · ')}
          />
        );
      })}
      <Option value="new" label={t('organisation.new')}>
        {organisation.kind === 'new' && <NewOrganisation form={form} onChange={onChange} />}
      </Option>
      <Option value="other" label={t('organisation.other')}>
        {organisation.kind === 'other' && (
          <OrganisationPicker
            label={t('organisation.other')}
            value={form.otherOrganisation}
            onChange={(otherOrganisation) => onChange({ otherOrganisation })}
          />
        )}
      </Option>
      <Option value="none" label={t('organisation.none')} />
    </Radio.Group>
  );
}

function NewOrganisation({ form, onChange }: Omit<OrganisationChoiceProps, 'draft'>) {
  const { t } = useTranslation('imports');
  const lists = useLists();
  const countries = useCountryOptions();
  const typed = form.newOrganisation;
  const change = (part: Partial<TypedOrganisation>): void => onChange({ newOrganisation: { ...typed, ...part } });
  return (
    <>
      <TextInput
        label={t('organisation.name')}
        required
        value={typed.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <Select
          label={t('organisation.kind')}
          required
          data={[...lists.options('kind')]}
          value={typed.kind}
          onChange={(kind) => change({ kind })}
        />
        <Select
          label={t('organisation.country')}
          required
          searchable
          data={[...countries]}
          value={typed.country}
          onChange={(country) => change({ country })}
        />
      </div>
    </>
  );
}

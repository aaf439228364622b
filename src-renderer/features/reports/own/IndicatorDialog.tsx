import { MultiSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '#shared/domain/lists.ts';
import { problemOf } from '#shared/domain/own-indicators/definition.ts';
import { BREAKDOWNS } from '#shared/domain/own-indicators/fields.ts';
import { useReaderLanguage } from '../../../records/reader.ts';
import { useSave } from '../../../records/use-save.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { FormDrawer } from '../../../ui/dialogs/FormDialog.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { Conditions } from './Conditions.tsx';
import { CountedFields } from './CountedFields.tsx';
import { definitionOf, type IndicatorForm } from './form.ts';
import classes from './own.module.css';
import { Preview } from './Preview.tsx';

interface IndicatorDialogProps {
  /** None for a new one. */
  readonly id: string | null;
  readonly start: IndicatorForm;
  readonly onClose: () => void;
}

/** Long enough that not every click of several in a row is counted. */
const PAUSE_MS = 150;

/** Makes an indicator of building blocks, or changes one; what it comes to is shown beside. */
export function IndicatorDialog({ id, start, onClose }: IndicatorDialogProps) {
  const { t } = useTranslation(['own-indicators', 'operations', 'reports', 'ui']);
  const client = useClient();
  const save = useSave();
  const [form, setForm] = useState(start);
  const definition = useMemo(() => definitionOf(form), [form]);
  const [shown] = useDebouncedValue(definition, PAUSE_MS);
  const { counts, conditions, shareConditions, breakdowns, measure, names } = form;
  const isNamed = Object.values(names).some((name) => name.trim() !== '');
  const isKnown = id !== null;
  const submit = () =>
    save(client.ownIndicators.save({ names, definition, ...(isKnown && { id }) }), t('operations:ownIndicators.save'));
  return (
    <FormDrawer
      opened
      title={isKnown ? t('editor.edit') : t('editor.new')}
      submitLabel={t('editor.save')}
      canSubmit={isNamed && problemOf(definition) === null}
      note={isNamed ? isKnown && t('editor.raises') : t('editor.nameMissing')}
      width={1140}
      onClose={onClose}
      onSubmit={submit}
    >
      <div className={classes.editor}>
        <div className={classes.fields}>
          <NameFields form={form} onChange={setForm} />
          <CountedFields form={form} onChange={setForm} />
          <Conditions
            title={t('editor.conditions')}
            hint={t('editor.conditionsHint')}
            addLabel={t('editor.add')}
            {...{ counts, conditions }}
            onChange={(next) => setForm({ ...form, conditions: next })}
          />
          {measure === 'share' && (
            <Conditions
              title={t('editor.shareConditions')}
              addLabel={t('editor.addShare')}
              counts={counts}
              conditions={shareConditions}
              onChange={(next) => setForm({ ...form, shareConditions: next })}
            />
          )}
          <MultiSelect
            label={t('editor.breakdowns')}
            description={t('editor.breakdownsHint')}
            data={BREAKDOWNS[counts].map((one) => ({ value: one, label: t(`reports:dimension.${one}`) }))}
            value={[...breakdowns]}
            searchable
            hidePickedOptions
            nothingFoundMessage={t('ui:choice.none')}
            onChange={(next) =>
              setForm({ ...form, breakdowns: BREAKDOWNS[counts].filter((one) => next.includes(one)) })
            }
          />
        </div>
        <Preview definition={shown} />
      </div>
    </FormDrawer>
  );
}

interface NameFieldsProps {
  readonly form: IndicatorForm;
  readonly onChange: (form: IndicatorForm) => void;
}

/** The name in each language, that of the reader first. */
function NameFields({ form, onChange }: NameFieldsProps) {
  const { t } = useTranslation('own-indicators');
  const format = useFormat();
  const own = useReaderLanguage();
  const { names } = form;
  const languages = [own, ...LANGUAGES.filter((language) => language !== own)];
  return (
    <fieldset className={classes.names}>
      <legend>{t('editor.names')}</legend>
      <p className={classes.hint}>{t('editor.nameHint')}</p>
      <div className={classes.pair}>
        {languages.map((language) => (
          <TextInput
            key={language}
            label={t('editor.name', { language: format.languageName(language) })}
            lang={language}
            maxLength={200}
            value={names[language]}
            onChange={(event) => onChange({ ...form, names: { ...names, [language]: event.currentTarget.value } })}
            {...(language === own && { 'data-autofocus': true })}
          />
        ))}
      </div>
    </fieldset>
  );
}

import { useTranslation } from 'react-i18next';
import type { OrganisationPatch, OrganisationRecord } from '#shared/contract/organisations.ts';
import { ORGANISATION_KINDS, ORGANISATION_SIZES } from '#shared/domain/lists.ts';
import { regionFootnote } from '#shared/domain/regions.ts';
import { isJapaneseScript } from '#shared/domain/scripts.ts';
import { AddressFields } from '../../records/address/AddressFields.tsx';
import { Envelope } from '../../records/address/Envelope.tsx';
import { ContactPoints } from '../../records/ContactPoints.tsx';
import { CountryNotes } from '../../records/CountryNotes.tsx';
import { ChoiceFact, LongTextFact, NotesSection, TextFact } from '../../records/facts.tsx';
import { LabelsField } from '../../records/LabelsField.tsx';
import { useLanguageOptions } from '../../records/languages.ts';
import { useLists } from '../../records/list-options.ts';
import { useEcosystemOptions, useSectorOptions } from '../../records/place-options.ts';
import { useNames, useReaderLanguage } from '../../records/reader.ts';
import classes from '../../records/records.module.css';
import { Section } from '../../records/Section.tsx';
import { KanaSuggestions, LatinSuggestions } from '../../records/Suggestions.tsx';
import { useSave } from '../../records/use-save.ts';
import { WebsiteField } from '../../records/WebsiteField.tsx';
import { useClient } from '../../rpc/orpc.tsx';
import { EditableSelect } from '../../ui/fields/EditableChoice.tsx';
import { EditableText } from '../../ui/fields/EditableText.tsx';
import { KeyValue, KeyValueList } from '../../ui/fields/KeyValueList.tsx';

interface PartProps {
  readonly record: OrganisationRecord;
  readonly save: (patch: OrganisationPatch) => Promise<unknown>;
}

/** The fields of an organisation, each saved in place. */
export function ProfileTab({ record }: { readonly record: OrganisationRecord }) {
  const { t } = useTranslation('operations');
  const client = useClient();
  const keep = useSave();
  const save = (patch: OrganisationPatch) =>
    keep(client.organisations.update({ ids: [record.id], patch }), t('organisations.update'));
  return (
    <>
      <Work record={record} save={save} />
      <ContactPoints ownerId={record.id} points={record.contactPoints} />
      <Place record={record} save={save} />
      <Names record={record} save={save} />
      <Notes record={record} save={save} />
      <CountryNotes countries={[record.country]} />
    </>
  );
}

function Names({ record, save }: PartProps) {
  const { t } = useTranslation('organisations');
  const languages = useLanguageOptions();
  const native = record.nameLanguage ?? undefined;
  const isJapanese = isJapaneseScript(record.nameNative);
  return (
    <Section title={t('part.names')}>
      <KeyValueList>
        <KeyValue label={t('field.nameNative')}>
          <EditableText value={record.nameNative} lang={native} onSave={(nameNative) => save({ nameNative })} />
        </KeyValue>
        <KeyValue label={t('field.nameLanguage')}>
          <EditableSelect
            value={record.nameLanguage}
            options={languages}
            clearable
            onSave={(nameLanguage) => save({ nameLanguage })}
          />
        </KeyValue>
        <TextFact
          label={t('field.nameKana')}
          value={record.nameKana}
          lang="ja"
          onSave={(nameKana) => save({ nameKana })}
        >
          {isJapanese && (
            <KanaSuggestions
              value={record.nameKana}
              other={record.nameLatin}
              onTake={(nameKana) => void save({ nameKana })}
            />
          )}
        </TextFact>
        <TextFact label={t('field.nameLatin')} value={record.nameLatin} onSave={(nameLatin) => save({ nameLatin })}>
          {isJapanese && (
            <LatinSuggestions
              value={record.nameLatin}
              other={record.nameKana}
              onTake={(nameLatin) => void save({ nameLatin })}
            />
          )}
        </TextFact>
        <TextFact label={t('field.nameEn')} value={record.nameEn} lang="en" onSave={(nameEn) => save({ nameEn })} />
        <TextFact label={t('field.nameDe')} value={record.nameDe} lang="de" onSave={(nameDe) => save({ nameDe })} />
        <TextFact label={t('field.nameFr')} value={record.nameFr} lang="fr" onSave={(nameFr) => save({ nameFr })} />
        <TextFact label={t('field.nameJa')} value={record.nameJa} lang="ja" onSave={(nameJa) => save({ nameJa })} />
        <LongTextFact
          short
          label={t('field.aliases')}
          value={record.aliases}
          placeholder={t('profile.aliasesHint')}
          onSave={(aliases) => save({ aliases })}
        />
      </KeyValueList>
    </Section>
  );
}

function Place({ record, save }: PartProps) {
  const { t } = useTranslation('organisations');
  const language = useReaderLanguage();
  const name = useNames().organisation(record);
  const footnote = regionFootnote(record.regionCode ?? `iso:${record.country}`, language);
  return (
    <Section title={t('part.place')}>
      <KeyValueList>
        <AddressFields
          address={record}
          clearable={false}
          saveCountry={(country) => save(country === null ? {} : { country })}
          save={save}
        />
        <KeyValue label={t('field.website')}>
          <WebsiteField value={record.website} onSave={(website) => save({ website })} />
        </KeyValue>
      </KeyValueList>
      {footnote !== null && <small className={classes.detail}>{footnote}</small>}
      {/* The name goes with the script of the lines below it. */}
      <Envelope address={record} addressee={(lang) => (lang === record.nameLanguage ? record.nameNative : name.text)} />
    </Section>
  );
}

function Work({ record, save }: PartProps) {
  const { t } = useTranslation('organisations');
  const { options } = useLists();
  const sectors = useSectorOptions();
  const ecosystems = useEcosystemOptions();
  const languages = useLanguageOptions();
  const owner = { ownerId: record.id, labels: record.labels };
  return (
    <Section title={t('part.work')}>
      <KeyValueList>
        <KeyValue label={t('field.kind')}>
          <EditableSelect
            value={record.kind}
            options={options('kind')}
            onSave={(value) => {
              const kind = ORGANISATION_KINDS.find((one) => one === value);
              return save(kind === undefined ? {} : { kind });
            }}
          />
        </KeyValue>
        <ChoiceFact
          label={t('field.size')}
          value={record.size}
          options={options('size')}
          values={ORGANISATION_SIZES}
          onSave={(size) => save({ size })}
        />
        <LabelsField {...owner} facet="sector" options={sectors} />
        <LabelsField {...owner} facet="ecosystem" options={ecosystems} />
        <LabelsField {...owner} facet="form-offered" options={options('form')} />
        <LabelsField {...owner} facet="form-sought" options={options('form')} />
        <LabelsField {...owner} facet="language" options={languages} />
        <LabelsField {...owner} facet="tag" />
      </KeyValueList>
    </Section>
  );
}

function Notes({ record, save }: PartProps) {
  const { t } = useTranslation('organisations');
  const words = {
    title: t('part.notes'),
    culturalNotes: t('field.culturalNotes'),
    culturalHint: t('profile.culturalHint'),
    note: t('field.note'),
  };
  return <NotesSection record={record} words={words} save={save} />;
}

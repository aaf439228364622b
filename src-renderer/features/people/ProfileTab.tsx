import { useTranslation } from 'react-i18next';
import type { PersonPatch, PersonRecord } from '#shared/contract/people.ts';
import { CHANNELS, GENDERS, NAME_ORDERS } from '#shared/domain/lists.ts';
import { displayName } from '#shared/domain/names.ts';
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
import { useNames, useReaderLanguage } from '../../records/reader.ts';
import classes from '../../records/records.module.css';
import { Section } from '../../records/Section.tsx';
import { KanaSuggestions, LatinSuggestions } from '../../records/Suggestions.tsx';
import { useSave } from '../../records/use-save.ts';
import { useClient } from '../../rpc/orpc.tsx';
import { EditableSelect } from '../../ui/fields/EditableChoice.tsx';
import { EditableText } from '../../ui/fields/EditableText.tsx';
import { KeyValue, KeyValueList } from '../../ui/fields/KeyValueList.tsx';
import { AffiliationsSection } from './AffiliationsSection.tsx';

interface PartProps {
  readonly record: PersonRecord;
  readonly save: (patch: PersonPatch) => Promise<unknown>;
}

/** The fields of a person, each saved in place. */
export function ProfileTab({ record }: { readonly record: PersonRecord }) {
  const { t } = useTranslation('operations');
  const client = useClient();
  const keep = useSave();
  const save = (patch: PersonPatch) => keep(client.people.update({ ids: [record.id], patch }), t('people.update'));
  return (
    <>
      <ContactPoints ownerId={record.id} points={record.contactPoints} />
      <AffiliationsSection record={record} />
      <Names record={record} save={save} />
      <Address record={record} save={save} />
      <Post record={record} save={save} />
      <Notes record={record} save={save} />
      <CountryNotes countries={countriesOf(record)} />
    </>
  );
}

/** Where they live and where they work, each once. */
function countriesOf({ country, affiliations }: PersonRecord): readonly string[] {
  const all = [...affiliations.map(({ organisation }) => organisation.country), ...(country === null ? [] : [country])];
  return [...new Set(all)];
}

function Names({ record, save }: PartProps) {
  const { t } = useTranslation('people');
  const languages = useLanguageOptions();
  const { options } = useLists();
  const native = record.nameLanguage ?? undefined;
  const isJapanese = isJapaneseScript(`${record.familyNative}${record.givenNative ?? ''}`);
  return (
    <Section title={t('part.names')}>
      <KeyValueList>
        <KeyValue label={t('field.familyNative')}>
          <EditableText value={record.familyNative} lang={native} onSave={(familyNative) => save({ familyNative })} />
        </KeyValue>
        <TextFact
          label={t('field.givenNative')}
          value={record.givenNative}
          lang={native}
          onSave={(givenNative) => save({ givenNative })}
        />
        <TextFact
          label={t('field.familyKana')}
          value={record.familyKana}
          lang="ja"
          onSave={(familyKana) => save({ familyKana })}
        >
          {isJapanese && (
            <KanaSuggestions
              value={record.familyKana}
              other={record.familyLatin}
              onTake={(familyKana) => void save({ familyKana })}
            />
          )}
        </TextFact>
        <TextFact
          label={t('field.givenKana')}
          value={record.givenKana}
          lang="ja"
          onSave={(givenKana) => save({ givenKana })}
        >
          {isJapanese && (
            <KanaSuggestions
              value={record.givenKana}
              other={record.givenLatin}
              onTake={(givenKana) => void save({ givenKana })}
            />
          )}
        </TextFact>
        <TextFact
          label={t('field.familyLatin')}
          value={record.familyLatin}
          onSave={(familyLatin) => save({ familyLatin })}
        >
          {isJapanese && (
            <LatinSuggestions
              value={record.familyLatin}
              other={record.familyKana}
              onTake={(familyLatin) => void save({ familyLatin })}
            />
          )}
        </TextFact>
        <TextFact label={t('field.givenLatin')} value={record.givenLatin} onSave={(givenLatin) => save({ givenLatin })}>
          {isJapanese && (
            <LatinSuggestions
              value={record.givenLatin}
              other={record.givenKana}
              onTake={(givenLatin) => void save({ givenLatin })}
            />
          )}
        </TextFact>
        <LongTextFact
          short
          label={t('field.aliases')}
          value={record.aliases}
          placeholder={t('profile.aliasesHint')}
          onSave={(aliases) => save({ aliases })}
        />
        <KeyValue label={t('field.nameLanguage')}>
          <EditableSelect
            value={record.nameLanguage}
            options={languages}
            clearable
            onSave={(nameLanguage) => save({ nameLanguage })}
          />
        </KeyValue>
        <KeyValue label={t('field.nameOrder')}>
          <EditableSelect
            value={record.nameOrder}
            options={options('nameOrder')}
            onSave={(value) => {
              const nameOrder = NAME_ORDERS.find((one) => one === value);
              return save(nameOrder === undefined ? {} : { nameOrder });
            }}
          />
        </KeyValue>
      </KeyValueList>
    </Section>
  );
}

function Address({ record, save }: PartProps) {
  const { t } = useTranslation('people');
  const languages = useLanguageOptions();
  const { options } = useLists();
  return (
    <Section title={t('part.address')}>
      <KeyValueList>
        <TextFact
          label={t('field.honorific')}
          value={record.honorific}
          placeholder={t('profile.honorificHint')}
          onSave={(honorific) => save({ honorific })}
        />
        <TextFact label={t('field.title')} value={record.title} onSave={(title) => save({ title })} />
        <ChoiceFact
          label={t('field.gender')}
          value={record.gender}
          options={options('gender')}
          values={GENDERS}
          onSave={(gender) => save({ gender })}
        />
        <KeyValue label={t('field.preferredLanguage')}>
          <EditableSelect
            value={record.preferredLanguage}
            options={languages}
            clearable
            onSave={(preferredLanguage) => save({ preferredLanguage })}
          />
        </KeyValue>
        <LabelsField ownerId={record.id} labels={record.labels} facet="language" options={languages} />
        <ChoiceFact
          label={t('field.preferredChannel')}
          value={record.preferredChannel}
          options={options('channel')}
          values={CHANNELS}
          onSave={(preferredChannel) => save({ preferredChannel })}
        />
      </KeyValueList>
    </Section>
  );
}

function Post({ record, save }: PartProps) {
  const { t } = useTranslation('people');
  const language = useReaderLanguage();
  const { person } = useNames();
  const footnote = regionFootnote(record.regionCode ?? `iso:${record.country}`, language);
  // The name goes with the script of the lines below it.
  const addressee = (lang: string | null): string =>
    lang === 'ja' ? displayName(record, 'ja', 'formal') : person(record).text;
  return (
    <Section title={t('part.post')}>
      <KeyValueList>
        <AddressFields address={record} clearable saveCountry={(country) => save({ country })} save={save} />
      </KeyValueList>
      {footnote !== null && <small className={classes.detail}>{footnote}</small>}
      <Envelope address={record} addressee={addressee} />
    </Section>
  );
}

function Notes({ record, save }: PartProps) {
  const { t } = useTranslation('people');
  const words = {
    title: t('part.notes'),
    culturalNotes: t('field.culturalNotes'),
    culturalHint: t('profile.culturalHint'),
    note: t('field.note'),
  };
  return (
    <NotesSection record={record} words={words} save={save}>
      <LabelsField ownerId={record.id} labels={record.labels} facet="tag" />
    </NotesSection>
  );
}

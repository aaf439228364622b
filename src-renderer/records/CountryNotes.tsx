import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClient, useOrpc } from '../rpc/orpc.tsx';
import { EditableLongText } from '../ui/fields/EditableText.tsx';
import { KeyValue, KeyValueList } from '../ui/fields/KeyValueList.tsx';
import { useFormat } from '../ui/format/use-format.ts';
import { Section } from './Section.tsx';
import { useSave } from './use-save.ts';

interface CountryNotesProps {
  /** ISO 3166-1; each is shown once. */
  readonly countries: readonly string[];
  /** Not where it stands under one already. */
  readonly heading?: boolean;
}

/** What to mind in dealing with people of these countries: one note per country, the same wherever it is shown. */
export function CountryNotes({ countries, heading = true }: CountryNotesProps) {
  const { t } = useTranslation(['records', 'operations']);
  const client = useClient();
  const orpc = useOrpc();
  const save = useSave();
  const format = useFormat();
  const { data: notes } = useQuery(orpc.countryNotes.list.queryOptions());
  const shown = [...new Set(countries)];
  if (notes === undefined || shown.length === 0) return null;
  const list = (
    <KeyValueList>
      {shown.map((country) => (
        <KeyValue key={country} label={format.country(country)}>
          <EditableLongText
            value={notes.find((note) => note.country === country)?.body ?? ''}
            minRows={1}
            placeholder={t('countryNotes.hint')}
            onSave={(body) => save(client.countryNotes.save({ country, body }), t('operations:countryNotes.save'))}
          />
        </KeyValue>
      ))}
    </KeyValueList>
  );
  return heading ? <Section title={t('countryNotes.title')}>{list}</Section> : list;
}

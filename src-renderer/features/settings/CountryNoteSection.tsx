import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CountryNotes } from '../../records/CountryNotes.tsx';
import { useCountryOptions } from '../../records/place-options.ts';
import { useOrpc } from '../../rpc/orpc.tsx';
import { asItems, searchAmong } from '../../ui/fields/option-search.ts';
import classes from './settings.module.css';

/** What to mind in dealing with each country: shown on its people, organisations and meetings. */
export function CountryNoteSection() {
  const { t } = useTranslation('records');
  const orpc = useOrpc();
  const countries = useCountryOptions();
  const [added, setAdded] = useState<readonly string[]>([]);
  const { data: notes = [] } = useQuery(orpc.countryNotes.list.queryOptions());
  const shown = [...new Set([...notes.map(({ country }) => country), ...added])];
  const others = countries.filter(({ value }) => !shown.includes(value));
  return (
    <section className={classes.card}>
      <h2>{t('countryNotes.title')}</h2>
      <CountryNotes countries={shown} heading={false} />
      <Select
        label={t('countryNotes.add')}
        data={asItems(others)}
        filter={searchAmong(others)}
        searchable
        value={null}
        onChange={(country) => setAdded(country === null ? added : [...added, country])}
      />
    </section>
  );
}

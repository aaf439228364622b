import { ActionIcon, Button, MultiSelect, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '#shared/domain/lists.ts';
import { useCountryOptions } from '../../records/place-options.ts';
import { useReaderLanguage } from '../../records/reader.ts';
import { useSave } from '../../records/use-save.ts';
import { useClient, useOrpc } from '../../rpc/orpc.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { FormDialog } from '../../ui/dialogs/FormDialog.tsx';
import { asItems, searchAmong } from '../../ui/fields/option-search.ts';
import { useFormat } from '../../ui/format/use-format.ts';
import classes from './settings.module.css';

interface Edited {
  readonly key?: string;
  readonly names: Readonly<Record<Language, string>>;
  readonly countries: readonly string[];
}

const NEW: Edited = { names: { en: '', de: '', fr: '', ja: '' }, countries: [] };

/** The groups of countries beyond Europe and Japan, as this helpdesk names and cuts them. */
export function ThirdRegionSection() {
  const { t } = useTranslation(['settings', 'operations']);
  const client = useClient();
  const orpc = useOrpc();
  const act = useAct();
  const language = useReaderLanguage();
  const { data: regions = [] } = useQuery(orpc.thirdRegions.list.queryOptions());
  const [edited, setEdited] = useState<Edited | null>(null);
  const remove = (key: string) => act(() => client.thirdRegions.remove({ key }), t('operations:thirdRegions.remove'));
  return (
    <section className={classes.card}>
      <h2>{t('thirdRegions.title')}</h2>
      <p className={classes.hint}>{t('thirdRegions.hint')}</p>
      <ul className={classes.rows}>
        {regions
          .filter(({ countries }) => countries.length > 0)
          .map((region) => (
            <li key={region.key} className={classes.row}>
              <Button variant="subtle" justify="start" onClick={() => setEdited(region)}>
                {region.names[language]}
              </Button>
              <span className={classes.second}>{t('thirdRegions.countries', { count: region.countries.length })}</span>
              <ActionIcon
                aria-label={t('thirdRegions.remove', { name: region.names[language] })}
                onClick={() => void remove(region.key)}
              >
                <IconTrash size={15} />
              </ActionIcon>
            </li>
          ))}
      </ul>
      <div>
        <Button size="xs" variant="default" onClick={() => setEdited(NEW)}>
          {t('thirdRegions.add')}
        </Button>
      </div>
      {edited && <RegionDialog start={edited} onClose={() => setEdited(null)} />}
    </section>
  );
}

function RegionDialog({ start, onClose }: { readonly start: Edited; readonly onClose: () => void }) {
  const { t } = useTranslation(['settings', 'operations', 'ui']);
  const client = useClient();
  const save = useSave();
  const format = useFormat();
  const countries = useCountryOptions();
  const [region, setRegion] = useState(start);
  const isWhole = LANGUAGES.every((each) => region.names[each].trim() !== '') && region.countries.length > 0;
  const submit = () =>
    save(client.thirdRegions.save({ ...region, countries: [...region.countries] }), t('operations:thirdRegions.save'));
  return (
    <FormDialog
      opened
      title={t('thirdRegions.edit')}
      submitLabel={t('thirdRegions.save')}
      canSubmit={isWhole}
      width={560}
      onClose={onClose}
      onSubmit={submit}
    >
      <div className={classes.pair}>
        {LANGUAGES.map((each) => (
          <TextInput
            key={each}
            required
            label={t('thirdRegions.name', { language: format.languageName(each) })}
            lang={each}
            value={region.names[each]}
            onChange={(event) =>
              setRegion({ ...region, names: { ...region.names, [each]: event.currentTarget.value } })
            }
          />
        ))}
      </div>
      <MultiSelect
        required
        label={t('thirdRegions.members')}
        data={asItems(countries)}
        filter={searchAmong(countries)}
        searchable
        hidePickedOptions
        nothingFoundMessage={t('ui:choice.none')}
        value={[...region.countries]}
        onChange={(next) => setRegion({ ...region, countries: next })}
      />
    </FormDialog>
  );
}

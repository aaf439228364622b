import { Select, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { isInTwoScripts } from '#shared/domain/addresses.ts';
import { regionByCode } from '#shared/domain/regions.ts';
import { asItems, searchAmong } from '../../ui/fields/option-search.ts';
import { useCountryOptions } from '../place-options.ts';
import { RegionSelect } from '../RegionField.tsx';
import classes from '../records.module.css';

const text = z.string().catch('');
const choice = z.string().nullable().catch(null);

/** What was typed of the address of a new record; whatever a kept draft lacks is empty. */
export const typedAddress = z.object({
  country: choice,
  regionCode: choice,
  addressLines: text,
  postalCode: text,
  city: text,
  addressLatin: text,
  cityLatin: text,
});
export type TypedAddress = z.infer<typeof typedAddress>;

const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed);

/** The address as the record will hold it, without its country. */
export const addressOf = (typed: TypedAddress) => ({
  regionCode: typed.regionCode,
  addressLines: orNull(typed.addressLines),
  postalCode: orNull(typed.postalCode),
  city: orNull(typed.city),
  addressLatin: orNull(typed.addressLatin),
  cityLatin: orNull(typed.cityLatin),
});

interface NewAddressProps {
  readonly typed: TypedAddress;
  readonly onChange: (patch: Partial<TypedAddress>) => void;
}

interface NewPlaceProps extends NewAddressProps {
  /** Whether there must be a country. */
  readonly required?: boolean;
  /** Whether the region was refused. */
  readonly wrongRegion: boolean;
}

/** Country and region of a new record. */
export function NewPlace({ typed, onChange, required = false, wrongRegion }: NewPlaceProps) {
  const { t } = useTranslation('organisations');
  const countries = useCountryOptions();
  return (
    <>
      <Select
        required={required}
        clearable={!required}
        label={t('field.country')}
        data={asItems(countries)}
        filter={searchAmong(countries)}
        searchable
        value={typed.country}
        onChange={(country) => onChange({ country, regionCode: null })}
      />
      <RegionSelect
        label={t('field.regionCode')}
        country={typed.country ?? undefined}
        value={typed.regionCode}
        error={wrongRegion}
        onChange={(regionCode) => {
          const country = regionByCode(regionCode ?? '')?.country ?? typed.country;
          onChange({ regionCode, country });
        }}
      />
    </>
  );
}

interface NewStreetProps extends NewAddressProps {
  /** Of the own name and address. */
  readonly nameLanguage: string | null;
  /** Stands beside the postcode: the place, where the form does not ask for it before. */
  readonly children?: ReactNode;
}

/** Where the post of a new record goes; in Latin letters, too, where it is written in others. */
export function NewStreet({ typed, onChange, nameLanguage, children }: NewStreetProps) {
  const { t } = useTranslation('organisations');
  const input = (field: 'addressLines' | 'postalCode' | 'addressLatin' | 'cityLatin', lang?: string | null) => ({
    label: t(`field.${field}`),
    lang: lang ?? undefined,
    value: typed[field],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ [field]: event.currentTarget.value }),
  });
  const inTwoScripts = isInTwoScripts(typed);
  return (
    <>
      <Textarea autosize minRows={1} className={classes.wide} {...input('addressLines', nameLanguage)} />
      <TextInput {...input('postalCode')} />
      {children}
      {inTwoScripts && <Textarea autosize minRows={1} {...input('addressLatin')} />}
      {inTwoScripts && <TextInput {...input('cityLatin')} />}
    </>
  );
}

import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/domain/lists.ts';
import { searchRegions } from '#shared/domain/region-search.ts';
import { REGIONS, type Region, regionByCode, regionEdition, regionName } from '#shared/domain/regions.ts';
import fields from '../ui/fields/fields.module.css';
import { HintedOption } from '../ui/fields/HintedOption.tsx';
import { useFieldName } from '../ui/fields/KeyValueList.tsx';
import { SaveState } from '../ui/fields/SaveState.tsx';
import { useEditable } from '../ui/fields/use-editable.ts';
import type { SelectOption } from '../ui/table/types.ts';
import { editionHint } from './place-options.ts';
import { useReaderLanguage } from './reader.ts';
import classes from './records.module.css';

interface RegionSelectProps {
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
  /** Only regions inside this country (ISO 3166-1). */
  readonly country?: string | undefined;
  readonly label?: string;
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  readonly error?: boolean;
  readonly className?: string | undefined;
  readonly inputClassName?: string | undefined;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
}

const OFFERED = 40;

/** A part of a country, named with what lies around it: Elsass · Grand Est. */
function optionOf(region: Region, language: Language): SelectOption {
  const parent = region.level === 2 && region.parent !== null ? regionByCode(region.parent) : undefined;
  const around = parent !== undefined && parent.level > 0 && parent.names[language] !== region.names[language];
  return {
    value: region.code,
    label: around ? `${region.names[language]} · ${parent.names[language]}` : region.names[language],
  };
}

function regionsFor(typed: string, country: string | undefined, language: Language): readonly Region[] {
  const inside = (region: Region): boolean => region.level > 0 && (country === undefined || region.country === country);
  if (typed !== '') return searchRegions(typed, language, 200).filter(inside).slice(0, OFFERED);
  return country === undefined ? [] : REGIONS.filter(inside);
}

/** A region of Europe or a prefecture, found by its name in any of the four languages, its reading or its code. */
export function RegionSelect({ value, onChange, country, inputClassName, ...input }: RegionSelectProps) {
  const { t } = useTranslation('ui');
  const language = useReaderLanguage();
  const [typed, setTyped] = useState('');
  const shown = value === null ? '' : regionName(value, language);
  const query = typed === shown || typed.startsWith(`${shown} · `) ? '' : typed.trim();
  const found = regionsFor(query, country, language).map((region) => optionOf(region, language));
  const own = regionByCode(value ?? '');
  const chosen = own === undefined ? [] : [optionOf(own, language)];
  const data = [...chosen.filter((option) => !found.some((one) => one.value === option.value)), ...found];
  return (
    <Select
      {...input}
      {...(inputClassName === undefined ? {} : { classNames: { input: inputClassName } })}
      searchable
      clearable={!input.readOnly}
      value={value}
      data={data}
      renderOption={({ option }) => <HintedOption option={{ ...option, ...editionHint(option.value) }} />}
      // What is offered was found by name, reading or code in any language, not by the words on the screen.
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={onChange}
      nothingFoundMessage={t('choice.none')}
      clearButtonProps={{ 'aria-label': t('choice.clear') }}
      maxDropdownHeight={320}
    />
  );
}

/** The list and its edition that a region's code is taken from: NUTS 2024. */
export function RegionEdition({ code, version }: { readonly code: string; readonly version: string | null }) {
  const edition = regionEdition(code, version);
  return edition === null ? null : <small className={classes.edition}>{edition}</small>;
}

/** The same for several codes, each list once. */
export function RegionEditions({ versions }: { readonly versions: Readonly<Record<string, string | null>> }) {
  const editions = Object.entries(versions).flatMap(([code, version]) => regionEdition(code, version) ?? []);
  const shown = [...new Set(editions)];
  return shown.length === 0 ? null : <small className={classes.detail}>{shown.join(' · ')}</small>;
}

interface EditableRegionProps {
  readonly value: string | null;
  /** Edition of the list that its code is taken from, as it is stored. */
  readonly version: string | null;
  /** Only regions inside this one; all where none is known. */
  readonly country: string | undefined;
  readonly onSave: (code: string | null) => Promise<unknown>;
  readonly readOnly?: boolean;
}

/** The region of a record; saved as soon as it is chosen. */
export function EditableRegion({ value, version, country, onSave, readOnly = false }: EditableRegionProps) {
  const field = useEditable(value, onSave);
  return (
    <SaveState field={field}>
      <RegionSelect
        {...useFieldName(undefined)}
        className={fields.grow}
        inputClassName={fields.quiet}
        country={country}
        value={field.value}
        readOnly={readOnly}
        error={field.status === 'failed'}
        onChange={(code) => field.commit(code)}
      />
      {value !== null && field.value === value && <RegionEdition code={value} version={version} />}
    </SaveState>
  );
}

import { Button, SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CSV_DELIMITERS, CSV_ENCODINGS, type CsvDelimiter } from '#shared/contract/imports.ts';
import { CSV_KINDS } from '#shared/contract/imports-csv.ts';
import { ORGANISATION_KINDS } from '#shared/domain/lists.ts';
import { useLists } from '../../../records/list-options.ts';
import { useCountryOptions } from '../../../records/place-options.ts';
import classes from './csv.module.css';
import type { ReadTable, Wizard } from './use-wizard.ts';

const DELIMITER_WORDS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const satisfies Record<
  CsvDelimiter,
  string
>;

interface TableOptionsProps {
  readonly table: ReadTable;
  readonly wizard: Wizard;
}

/** How the file is read, and what holds for all its rows. A change of the reading shows at once in the samples below. */
export function TableOptions({ table, wizard }: TableOptionsProps) {
  const { t } = useTranslation('imports');
  const lists = useLists();
  const countries = useCountryOptions();
  const { file, kind, head } = table;
  const { options, setOptions } = wizard;
  const { encoding, delimiter, sheets, sheet } = head;
  const reread = (change: Parameters<Wizard['read']>[1]): void =>
    void wizard.read(file, {
      kind,
      encoding: encoding ?? undefined,
      delimiter: delimiter ?? undefined,
      sheet,
      ...change,
    });
  return (
    <>
      <div className={classes.file}>
        <SegmentedControl
          size="xs"
          aria-label={t('csv.kind')}
          data={CSV_KINDS.map((value) => ({ value, label: t(`csv.kinds.${value}`) }))}
          value={kind}
          disabled={wizard.isReading}
          onChange={(value) => {
            const next = CSV_KINDS.find((one) => one === value);
            if (next !== undefined) reread({ kind: next });
          }}
        />
        <strong>{file.name}</strong>{' '}
        {head.format === 'vcard' ? t('csv.cards', { count: head.rows }) : t('csv.rows', { count: head.rows })}
        <Button variant="subtle" size="compact-xs" onClick={wizard.restart}>
          {t('csv.otherFile')}
        </Button>
      </div>
      <div className={classes.options}>
        {sheets.length > 1 && (
          <Select
            label={t('csv.sheet')}
            data={sheets.map((label, at) => ({ value: String(at), label }))}
            value={String(sheet)}
            allowDeselect={false}
            disabled={wizard.isReading}
            onChange={(value) => value !== null && reread({ sheet: Number(value) })}
          />
        )}
        {encoding !== null && (
          <Select
            label={t('csv.encoding')}
            description={head.encodingCertain ? undefined : t('csv.encodingDoubt')}
            data={CSV_ENCODINGS.map((value) => ({ value, label: t(`csv.encodings.${value}`) }))}
            value={encoding}
            allowDeselect={false}
            disabled={wizard.isReading}
            onChange={(value) => {
              const next = CSV_ENCODINGS.find((one) => one === value);
              if (next !== undefined) reread({ encoding: next });
            }}
          />
        )}
        {delimiter !== null && (
          <Select
            label={t('csv.delimiter')}
            data={CSV_DELIMITERS.map((value) => ({ value, label: t(`csv.delimiters.${DELIMITER_WORDS[value]}`) }))}
            value={delimiter}
            allowDeselect={false}
            disabled={wizard.isReading}
            onChange={(value) => {
              const next = CSV_DELIMITERS.find((one) => one === value);
              if (next !== undefined) reread({ delimiter: next });
            }}
          />
        )}
        <Select
          label={t('csv.existing')}
          description={t('csv.existingHint')}
          data={(['update', 'fill'] as const).map((value) => ({ value, label: t(`csv.existings.${value}`) }))}
          value={options.existing}
          allowDeselect={false}
          onChange={(value) => setOptions({ existing: value === 'fill' ? 'fill' : 'update' })}
        />
        <Select
          label={t('csv.country')}
          placeholder={t('csv.noCountry')}
          data={[...countries]}
          value={options.country}
          searchable
          clearable
          onChange={(country) => setOptions({ country })}
        />
        <Select
          label={t('csv.organisationKind')}
          data={[...lists.options('kind')]}
          value={options.organisationKind}
          allowDeselect={false}
          onChange={(value) =>
            setOptions({ organisationKind: ORGANISATION_KINDS.find((one) => one === value) ?? 'other' })
          }
        />
      </div>
    </>
  );
}

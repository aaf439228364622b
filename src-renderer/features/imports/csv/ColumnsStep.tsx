import { Button, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CsvHead } from '#shared/contract/imports-csv.ts';
import classes from './csv.module.css';
import { fieldsOf, isTwice, namesRecords } from './fields.ts';
import { SavedMappings } from './SavedMappings.tsx';
import { TableOptions } from './TableOptions.tsx';
import { useColumnName } from './use-column-name.ts';
import type { ReadTable, Wizard } from './use-wizard.ts';

interface ColumnsStepProps {
  readonly table: ReadTable;
  readonly wizard: Wizard;
}

/** What each column means: the guess, its first values, and the choice. */
export function ColumnsStep({ table, wizard }: ColumnsStepProps) {
  const { t } = useTranslation('imports');
  const { kind, head, mapping } = table;
  const isNamed = namesRecords(kind, mapping);
  const isSound = isNamed && !mapping.some((_, column) => isTwice(mapping, column));
  return (
    <form
      className={classes.step}
      onSubmit={(event) => {
        event.preventDefault();
        // A dialog that is opened from here sends its own form, which React takes for one inside of this.
        if (isSound && event.target === event.currentTarget) wizard.go('check');
      }}
    >
      <div className={classes.body}>
        <TableOptions table={table} wizard={wizard} />
        <SavedMappings table={table} wizard={wizard} isSound={isSound} />
        <table className={classes.mapping} aria-label={t('csv.columns')} aria-busy={wizard.isReading}>
          <thead>
            <tr>
              <th scope="col">{t('csv.column')}</th>
              <th scope="col">{t('csv.samples')}</th>
              <th scope="col">{t('csv.field')}</th>
            </tr>
          </thead>
          <tbody>
            {columnsOf(head).map((column) => (
              <ColumnRow
                key={column.key}
                table={table}
                column={column}
                onChange={(field) => wizard.map(mapping.map((one, at) => (at === column.at ? field : one)))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {!isNamed && (
        <p className={classes.note} data-tone="follow-up">
          {kind === 'people' ? t('csv.noName') : t('csv.noNameOrganisation')}
        </p>
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={wizard.restart}>
          {t('csv.back')}
        </Button>
        <Button type="submit" disabled={!isSound || wizard.isReading}>
          {t('csv.check')}
        </Button>
      </div>
    </form>
  );
}

interface Column {
  /** Names repeat; with the place they don't. */
  readonly key: string;
  readonly at: number;
  readonly header: string;
  readonly samples: readonly string[];
}

const columnsOf = ({ columns }: CsvHead): readonly Column[] =>
  columns.map(({ header, samples }, at) => ({ key: `${at} ${header}`, at, header, samples }));

interface ColumnRowProps {
  readonly table: ReadTable;
  readonly column: Column;
  readonly onChange: (field: ReadTable['mapping'][number]) => void;
}

function ColumnRow({ table: { kind, head, mapping }, column: { at, header, samples }, onChange }: ColumnRowProps) {
  const { t } = useTranslation('imports');
  const called = useColumnName(head.format);
  const fields = fieldsOf(kind);
  const field = mapping[at] ?? null;
  const name = called(header) || t('csv.unnamed', { number: at + 1 });
  return (
    <tr data-out={field === null || undefined}>
      <th scope="row">{name}</th>
      <td>
        <span className={classes.samples}>{samples.join(' · ')}</span>
      </td>
      <td>
        <Select
          aria-label={t('csv.fieldOf', { column: name })}
          placeholder={t('csv.leftOut')}
          data={fields.map((value) => ({ value, label: t(`fields.${value}`) }))}
          value={field}
          onChange={(value) => onChange(fields.find((one) => one === value) ?? null)}
          error={isTwice(mapping, at) ? t('csv.twice') : undefined}
          searchable
          clearable
        />
      </td>
    </tr>
  );
}

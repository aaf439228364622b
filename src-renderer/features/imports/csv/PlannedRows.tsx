import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CSV_OUTCOMES, type CsvCounts, type CsvRowPlan } from '#shared/contract/imports-csv.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { StatusBadge } from '../../../ui/badges/StatusBadge.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { EmptyState } from '../../../ui/states/EmptyState.tsx';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import type { DataColumn } from '../../../ui/table/types.ts';
import { useKeysetPages } from '../../../ui/table/use-keyset-pages.ts';
import type { Tone } from '../../../ui/theme/tones.ts';
import classes from './csv.module.css';
import { RowDetail } from './RowDetail.tsx';
import { usePlannedRow } from './use-planned-row.ts';
import { useRowText } from './use-row-text.ts';
import type { ReadTable, Wizard } from './use-wizard.ts';

interface PlannedRowsProps {
  /** Tells one dry run from the next. */
  readonly run: number;
  readonly table: ReadTable;
  readonly counts: CsvCounts;
  readonly wizard: Wizard;
}

const TONES: Readonly<Record<CsvRowPlan['outcome'], Tone>> = {
  create: 'ok',
  update: 'ai',
  skip: 'concluded',
  doubtful: 'follow-up',
  error: 'shu',
};
const SHOWN = ['error', 'doubtful', 'create', 'update', 'skip', 'noticed', 'all'] as const;
type Shown = (typeof SHOWN)[number];

const isOutcome = (shown: Shown): shown is CsvRowPlan['outcome'] => (CSV_OUTCOMES as readonly string[]).includes(shown);

/** The rows of a dry run, by outcome, faulty ones first; beside them each field of the row that is chosen. */
export function PlannedRows({ run, table: { head, kind }, counts, wizard }: PlannedRowsProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const client = useClient();
  const { token } = head;
  const all = counts.create + counts.update + counts.skip + counts.doubtful + counts.error;
  const numbers: Readonly<Record<Shown, number>> = { ...counts, all };
  const [shown, setShown] = useState<Shown>(SHOWN.find((one) => numbers[one] > 0) ?? 'all');
  const [chosen, setActive] = useState<CsvRowPlan | null>(null);
  const active = usePlannedRow(token, run, chosen);
  // What a person decides is shown at once, while the next dry run is still under way.
  const decision = active && (wizard.decisions.get(active.number) ?? active.decision);
  const columns = useColumns();
  const filter = isOutcome(shown) ? { outcome: shown } : shown === 'noticed' ? { noticed: true } : {};
  const source = useKeysetPages<CsvRowPlan>({
    queryKey: ['imports.rows', token, run, shown],
    fetchPage: async ({ cursor, limit, signal }) => {
      const after = cursor === null ? null : Number(cursor);
      const page = await client.imports.previewRows({ token, after, limit, ...filter }, { signal });
      return { items: page.rows, next: page.next === null ? null : String(page.next), total: page.total };
    },
  });
  return (
    <>
      <div className={classes.outcomes}>
        <SegmentedControl
          aria-label={t('csv.outcomes')}
          size="xs"
          data={SHOWN.filter((one) => one === 'all' || one === shown || numbers[one] > 0).map((value) => ({
            value,
            label: `${wordOf(value)} ${format.number(numbers[value])}`,
          }))}
          value={shown}
          onChange={(value) => {
            setActive(null);
            setShown(SHOWN.find((one) => one === value) ?? 'all');
          }}
        />
        {counts.newOrganisations > 0 && (
          <span className={classes.hint}>{t('csv.newOrganisations', { count: counts.newOrganisations })}</span>
        )}
      </div>
      <div className={classes.rows}>
        <DataTable
          label={t('csv.table')}
          columns={columns}
          source={source}
          rowId={({ number }) => String(number)}
          activeId={active === null ? null : String(active.number)}
          onActive={setActive}
          empty={<EmptyState title={t('csv.noRows')} />}
        />
        <RowDetail row={active && { ...active, decision }} kind={kind} onDecide={wizard.decide} />
      </div>
    </>
  );

  function wordOf(value: Shown): string {
    if (value === 'all') return t('csv.all');
    return value === 'noticed' ? t('csv.noticed') : t(`csv.outcome.${value}`);
  }
}

function useColumns(): readonly DataColumn<CsvRowPlan>[] {
  const { t } = useTranslation('imports');
  const rowText = useRowText();
  return useMemo(
    () => [
      { id: 'number', header: t('csv.number'), width: 64, align: 'end', cell: ({ number }) => number },
      {
        id: 'outcome',
        header: t('csv.result'),
        width: 130,
        cell: ({ outcome }) => <StatusBadge tone={TONES[outcome]} label={t(`csv.outcome.${outcome}`)} />,
      },
      {
        id: 'label',
        header: t('csv.label'),
        width: 180,
        grow: 1,
        cell: ({ label }) => <span className={classes.cut}>{label}</span>,
      },
      {
        id: 'detail',
        header: t('csv.detail'),
        width: 260,
        grow: 2,
        cell: (row) => <span className={classes.cut}>{rowText(row)}</span>,
      },
    ],
    [t, rowText],
  );
}

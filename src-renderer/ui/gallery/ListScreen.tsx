import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { StatusBadge } from '../badges/StatusBadge.tsx';
import { BulkBar } from '../filters/BulkBar.tsx';
import { FilterBar } from '../filters/FilterBar.tsx';
import { SavedViews } from '../filters/SavedViews.tsx';
import type { Facet, Filters } from '../filters/types.ts';
import { useFormat } from '../format/use-format.ts';
import { ThreePane } from '../panes/ThreePane.tsx';
import { EmptyState } from '../states/EmptyState.tsx';
import { ColumnChooser } from '../table/ColumnChooser.tsx';
import { DataTable } from '../table/DataTable.tsx';
import { DEFAULT_LAYOUT } from '../table/layout.ts';
import { NO_SELECTION } from '../table/selection.ts';
import { TwoLines } from '../table/TwoLines.tsx';
import type { DataColumn, TableSort } from '../table/types.ts';
import { useKeysetPages } from '../table/use-keyset-pages.ts';
import { STATUS_TONES } from '../theme/tones.ts';
import { RecordPane } from './RecordPane.tsx';
import { fetchSamples, type SampleRow, TOTAL, WORDS } from './samples.ts';

const FACETS: readonly Facet[] = [
  {
    kind: 'options',
    id: 'status',
    label: WORDS.status,
    multiple: true,
    options: STATUS_TONES.map((value) => ({ value, label: value, count: 12 })),
  },
  { kind: 'options', id: 'form', label: 'Form', options: [{ value: 'trade', label: 'Handel' }] },
  { kind: 'days', id: 'received', label: 'Eingang' },
  { kind: 'text', id: 'text', label: 'Text' },
];

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

/** The list of inquiries as it is meant to look, over a million invented rows. */
export function ListScreen() {
  const format = useFormat();
  const [filters, setFilters] = useState<Filters>({
    status: { kind: 'options', values: ['matching', 'introduced', 'follow-up'] },
    received: { kind: 'days', range: { from: '2026-01-01', to: '2026-12-31' } },
  });
  const [layout, setLayout] = useState(DEFAULT_LAYOUT);
  const [sort, setSort] = useState<TableSort>({ column: 'due', direction: 'asc' });
  const [selection, setSelection] = useState(NO_SELECTION);
  const [open, setOpen] = useState<SampleRow | null>(null);

  const columns = useMemo<readonly DataColumn<SampleRow>[]>(
    () => [
      {
        id: 'subject',
        header: WORDS.subject,
        width: 220,
        grow: 2,
        fixed: true,
        sortable: true,
        cell: (row) => (
          <TwoLines first={row.subject} lang={row.lang} second={`${row.number} · ${row.form} · ${row.lang}`} />
        ),
        editing: { kind: 'text', value: (row) => row.subject, save: pause },
      },
      {
        id: 'person',
        header: WORDS.requester,
        width: 150,
        grow: 1,
        sortable: true,
        cell: (row) => <TwoLines first={row.person} lang={row.lang} second={row.organisation} secondLang={row.lang} />,
      },
      {
        id: 'status',
        header: WORDS.status,
        width: 136,
        cell: (row) => <StatusBadge tone={row.status} label={row.status} />,
        editing: {
          kind: 'select',
          value: (row) => row.status,
          options: () => STATUS_TONES.map((value) => ({ value, label: value })),
          save: pause,
        },
      },
      {
        id: 'due',
        header: WORDS.next,
        width: 104,
        sortable: true,
        cell: (row) => format.dueDay(row.due),
        editing: { kind: 'date', value: (row) => row.due, save: pause },
      },
      { id: 'office', header: WORDS.office, width: 90, hidden: true, cell: () => 'CEEJA' },
    ],
    [format],
  );
  const source = useKeysetPages({ queryKey: ['samples', filters, sort], fetchPage: fetchSamples });

  return (
    <ThreePane
      id="gallery"
      labels={{ list: WORDS.inquiries, record: open?.number ?? '' }}
      onBack={() => setOpen(null)}
      list={
        <>
          <FilterBar
            title={WORDS.inquiries}
            facets={FACETS}
            value={filters}
            onChange={setFilters}
            pinned={['status', 'form', 'received']}
          >
            <span>{format.number(TOTAL)}</span>
            <SavedViews
              views={[{ id: 'mine', name: 'Meine offenen', shared: false }]}
              current="mine"
              changed
              onSelect={() => undefined}
              onSave={pause}
              onCreate={pause}
              onRename={pause}
              onDelete={pause}
            />
            <ColumnChooser columns={columns} layout={layout} onLayout={setLayout} />
          </FilterBar>
          <BulkBar count={selection.size} onClear={() => setSelection(NO_SELECTION)}>
            <Button size="xs" variant="default">
              {WORDS.status}
            </Button>
          </BulkBar>
          <DataTable
            label={WORDS.inquiries}
            columns={columns}
            source={source}
            rowId={(row) => row.id}
            layout={layout}
            onLayout={setLayout}
            sort={sort}
            onSort={setSort}
            activeId={open?.id ?? null}
            onActive={setOpen}
            onOpen={setOpen}
            selection={selection}
            onSelection={setSelection}
            stepKeys
            empty={<EmptyState title={WORDS.inquiries} />}
          />
        </>
      }
      record={open && <RecordPane key={open.id} row={open} />}
    />
  );
}

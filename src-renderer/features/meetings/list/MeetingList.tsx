import { Button, SegmentedControl, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconCalendarMonth, IconCalendarWeek, IconPlus, IconTable } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MEETING_GROUPS, type MeetingRow } from '#shared/contract/meetings.ts';
import { useCaseColumns } from '../../../records/advice/case-columns.ts';
import { useEditsCases } from '../../../records/advice/role.ts';
import { groupsBy, useGrouping } from '../../../records/grouping.ts';
import type { ListRows } from '../../../records/keyset-source.ts';
import { ListEmpty } from '../../../records/ListEmpty.tsx';
import { useOpenGroups } from '../../../records/open-groups.ts';
import { RecordList } from '../../../records/RecordList.tsx';
import { useListView } from '../../../records/use-list-view.ts';
import { useClient, useOrpc } from '../../../rpc/orpc.tsx';
import { useShortcut } from '../../../ui/commands/commands.tsx';
import { FilterBar } from '../../../ui/filters/FilterBar.tsx';
import { SavedViews } from '../../../ui/filters/SavedViews.tsx';
import { useStored } from '../../../ui/hooks/use-stored.ts';
import { NO_SELECTION } from '../../../ui/table/selection.ts';
import { MeetingCalendar } from '../calendar/MeetingCalendar.tsx';
import classes from '../meetings.module.css';
import { BulkActions } from './BulkActions.tsx';
import { calendarFilterOf, meetingFilterOf } from './filter.ts';
import { useMeetingGroups } from './groups.ts';
import { useColumns } from './use-columns.tsx';
import { useFacets } from './use-facets.ts';

interface MeetingListProps {
  readonly openId: string | undefined;
  readonly onOpen: (id: string) => void;
  /** Opens the planner, on a day if one is chosen. */
  readonly onPlan: (day?: string) => void;
}

const SHAPES = ['table', 'month', 'week'] as const;
type Shape = (typeof SHAPES)[number];
const isShape = (value: unknown): value is Shape => SHAPES.some((shape) => shape === value);

/** What is planned, the next one first: where a week begins. */
const START = {
  filters: { state: { kind: 'options', values: ['planned'] } },
  sort: { column: 'start', direction: 'asc' },
} as const;
/** Beside an open record there is room for one chip; the others wait behind "Filter". */
const PINNED = { alone: ['state', 'when', 'form', 'laterality'], beside: ['state'] } as const;
const ICONS = { table: IconTable, month: IconCalendarMonth, week: IconCalendarWeek } as const;

const GROUPS = groupsBy(MEETING_GROUPS);

/** The meetings as table, month or week, with their filters and saved views. */
export function MeetingList({ openId, onOpen, onPlan }: MeetingListProps) {
  const { t } = useTranslation('meetings');
  const facets = useFacets();
  const control = useListView('meetings', START);
  const [shape, setShape] = useStored<Shape>('ejrc-desk.meetings.shape', 'table', isShape);
  const pinned = openId === undefined ? PINNED.alone : PINNED.beside;
  const editsCases = useEditsCases();
  useShortcut('meeting.new', 'n', () => onPlan(), { label: t('new'), enabled: editsCases });
  const action = (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('shape.label')}
        value={shape}
        onChange={(next) => isShape(next) && setShape(next)}
        data={SHAPES.map((value) => ({ value, label: <ShapeLabel shape={value} /> }))}
      />
      {editsCases && (
        <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => onPlan()}>
          {t('newShort')}
        </Button>
      )}
    </>
  );
  if (shape === 'table') {
    const table = { control, facets, pinned, action, openId, onOpen, onPlan };
    return <MeetingTable {...table} />;
  }
  return (
    <>
      <FilterBar
        title={t('title')}
        facets={facets.filter(({ id }) => id !== 'when')}
        value={control.filters}
        onChange={control.setFilters}
        pinned={pinned}
      >
        <SavedViews {...control.savedViews} />
        {action}
      </FilterBar>
      <MeetingCalendar
        shape={shape}
        filter={calendarFilterOf(control.filters, control.ids)}
        onOpen={onOpen}
        onPlan={onPlan}
      />
    </>
  );
}

interface MeetingTableProps extends MeetingListProps {
  readonly control: ReturnType<typeof useListView>;
  readonly facets: ReturnType<typeof useFacets>;
  readonly pinned: readonly string[];
  readonly action: ReactNode;
}

/** The meetings a filter lets through, by their start. */
function MeetingTable({ control, facets, pinned, action, openId, onOpen, onPlan }: MeetingTableProps) {
  const { t } = useTranslation('meetings');
  const client = useClient();
  const orpc = useOrpc();
  const columns = useCaseColumns(useColumns());
  const [selection, setSelection] = useState<ReadonlySet<string>>(NO_SELECTION);
  const editsCases = useEditsCases();
  const { direction } = control.sort;
  const filter = meetingFilterOf(control.filters, control.ids);
  const counting = orpc.meetings.count.queryOptions({ input: { filter } });
  const { data: count } = useQuery({ ...counting, placeholderData: keepPreviousData });
  const groupChoices = useMeetingGroups();
  const grouping = useGrouping(control.group, groupChoices, {
    queryKey: orpc.meetings.groups.key({ input: { filter } }),
    fetch: (by, signal) => client.meetings.groups({ filter, by: GROUPS.column(by) }, { signal }),
  });
  const rows: ListRows<MeetingRow> = {
    queryKey: orpc.meetings.page.key({ input: { filter, direction } }),
    total: count?.matching,
    grouping,
    openGroups: useOpenGroups(grouping),
    fetchPage: (cursor, limit, signal, of) =>
      client.meetings.page({ filter, direction, cursor, limit, ...GROUPS.of(grouping, of) }, { signal }),
  };
  return (
    <RecordList
      title={t('title')}
      control={control}
      facets={facets}
      pinned={pinned}
      columns={columns}
      groupChoices={groupChoices}
      rows={rows}
      count={openId === undefined ? count : undefined}
      activeId={openId ?? null}
      onOpen={(row) => onOpen(row.id)}
      selection={selection}
      onSelection={setSelection}
      fetchAllIds={() => client.meetings.ids({ filter, direction })}
      shown={{ list: 'meetings', filter, sort: { by: 'start', direction } }}
      bulk={
        <BulkActions ids={[...selection]} onDone={() => setSelection(NO_SELECTION)} deleted={filter.deleted === true} />
      }
      action={action}
      empty={
        <ListEmpty
          control={control}
          title={t('empty.title')}
          hint={editsCases ? t('empty.hint') : ''}
          action={editsCases && <Button onClick={() => onPlan()}>{t('new')}</Button>}
        />
      }
    />
  );
}

function ShapeLabel({ shape }: { readonly shape: Shape }) {
  const { t } = useTranslation('meetings');
  const Icon = ICONS[shape];
  return (
    <Tooltip label={t(`shape.${shape}`)}>
      <span className={classes.shape}>
        <Icon size={14} aria-hidden />
        <VisuallyHidden>{t(`shape.${shape}`)}</VisuallyHidden>
      </span>
    </Tooltip>
  );
}

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingPatch, MeetingRow } from '#shared/contract/meetings.ts';
import { MEETING_FORMS } from '#shared/domain/lists.ts';
import type { ShownColumn } from '#shared/domain/shown-columns.ts';
import { useWordList } from '../../../records/reader.ts';
import { useSave } from '../../../records/use-save.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { useColleagues } from '../../../rpc/session.ts';
import { StatusBadge } from '../../../ui/badges/StatusBadge.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { TwoLines } from '../../../ui/table/TwoLines.tsx';
import type { DataColumn } from '../../../ui/table/types.ts';
import { DualTime } from '../../../ui/time/DualTime.tsx';
import { toneOfState } from '../state-tone.ts';

/** The columns of the list; what is edited in a cell is saved at once and can be undone. */
export function useColumns(): readonly (DataColumn<MeetingRow> & ShownColumn<'meetings'>)[] {
  const { t } = useTranslation(['meetings', 'lists', 'operations']);
  const format = useFormat();
  const client = useClient();
  const keep = useSave();
  const words = useWordList();
  const { staff, staffName } = useColleagues();
  return useMemo(() => {
    const save = ({ id }: MeetingRow, patch: MeetingPatch) =>
      keep(client.meetings.update({ ids: [id], patch }), t('operations:meetings.update'));
    const secondLine = ({ form, sides }: MeetingRow): string =>
      [t(`lists:meetingForm.${form}`), words(sides.map((side) => t(`lists:side.${side}`)))].filter(Boolean).join(' · ');
    const whenOf = ({ startAt, zone, otherZone }: MeetingRow) => (
      <TwoLines
        first={format.date(startAt, 'medium', { zone })}
        second={<DualTime at={startAt} zones={[zone, otherZone]} />}
      />
    );
    return [
      { id: 'start', header: t('column.when'), width: 164, fixed: true, sortable: true, cell: whenOf },
      {
        id: 'title',
        header: t('column.title'),
        width: 210,
        grow: 2,
        fixed: true,
        cell: (row) => <TwoLines first={row.title} lang={row.language ?? undefined} second={secondLine(row)} />,
        editing: { kind: 'text', value: (row) => row.title, save: (row, title) => save(row, { title }) },
      },
      {
        id: 'state',
        header: t('column.state'),
        width: 112,
        cell: ({ state }) => <StatusBadge tone={toneOfState(state)} label={t(`lists:meetingState.${state}`)} />,
      },
      {
        id: 'laterality',
        header: t('column.laterality'),
        width: 96,
        cell: ({ laterality }) => t(`lists:laterality.${laterality}`),
      },
      {
        id: 'inquiries',
        header: t('column.inquiries'),
        width: 116,
        cell: ({ inquiries }) => inquiries.map(({ number }) => number).join(', '),
      },
      {
        id: 'place',
        header: t('column.place'),
        width: 130,
        grow: 1,
        hidden: 'unless-roomy',
        cell: ({ place }) => place,
        editing: {
          kind: 'text',
          value: (row) => row.place ?? '',
          save: (row, place) => save(row, { place: place === '' ? null : place }),
        },
      },
      {
        id: 'form',
        header: t('column.form'),
        width: 110,
        hidden: true,
        cell: ({ form }) => t(`lists:meetingForm.${form}`),
        editing: {
          kind: 'select',
          value: (row) => row.form,
          options: () => MEETING_FORMS.map((value) => ({ value, label: t(`lists:meetingForm.${value}`) })),
          save: async (row, value) => {
            const form = MEETING_FORMS.find((known) => known === value);
            if (form !== undefined) await save(row, { form });
          },
        },
      },
      {
        id: 'participants',
        header: t('column.participants'),
        width: 96,
        align: 'end',
        hidden: 'unless-roomy',
        cell: ({ participants }) => format.number(participants),
      },
      {
        id: 'owner',
        header: t('column.owner'),
        width: 130,
        hidden: 'unless-roomy',
        cell: ({ ownerId }) => staffName(ownerId),
        editing: {
          kind: 'select',
          value: (row) => row.ownerId,
          options: () => staff.map(({ id, name }) => ({ value: id, label: name })),
          save: (row, ownerId) => save(row, { ownerId }),
        },
      },
    ];
  }, [t, format, words, client, keep, staff, staffName]);
}

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { InquiryPatch, InquiryRow } from '#shared/contract/inquiries.ts';
import { PRIORITIES } from '#shared/domain/lists.ts';
import { regionName } from '#shared/domain/regions.ts';
import type { ShownColumn } from '#shared/domain/shown-columns.ts';
import { OrganisationName, PersonName } from '../../../records/names.tsx';
import { useSave } from '../../../records/use-save.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { useColleagues, useSession } from '../../../rpc/session.ts';
import { StatusBadge } from '../../../ui/badges/StatusBadge.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { TwoLines } from '../../../ui/table/TwoLines.tsx';
import type { DataColumn } from '../../../ui/table/types.ts';
import { DueDay } from './DueDay.tsx';

/** The columns of the list; what is edited in a cell is saved at once and can be undone. */
export function useColumns(): readonly (DataColumn<InquiryRow> & ShownColumn<'inquiries'>)[] {
  const { t } = useTranslation(['inquiries', 'lists', 'operations']);
  const format = useFormat();
  const client = useClient();
  const keep = useSave();
  const { staff, staffName, officeName } = useColleagues();
  const { today } = useSession();
  return useMemo(() => {
    const save = ({ id }: InquiryRow, patch: InquiryPatch) =>
      keep(client.inquiries.update({ ids: [id], patch }), t('operations:inquiries.update'));
    const secondLine = (row: InquiryRow): string =>
      [
        row.number,
        format.list(
          row.forms.map((form) => t(`lists:form.${form}`)),
          'unit',
        ),
        row.language,
      ]
        .filter(Boolean)
        .join(' · ');
    return [
      {
        id: 'subject',
        header: t('column.subject'),
        width: 220,
        grow: 2,
        fixed: true,
        sortable: true,
        cell: (row) => <TwoLines first={row.subject} lang={row.language ?? undefined} second={secondLine(row)} />,
        editing: { kind: 'text', value: (row) => row.subject, save: (row, subject) => save(row, { subject }) },
      },
      {
        id: 'requester',
        header: t('column.requester'),
        width: 150,
        grow: 1,
        cell: ({ person, organisation }) => (
          <TwoLines
            first={
              person ? <PersonName person={person} /> : organisation && <OrganisationName organisation={organisation} />
            }
            second={person && organisation ? <OrganisationName organisation={organisation} /> : undefined}
          />
        ),
      },
      {
        id: 'status',
        header: t('column.status'),
        width: 142,
        sortable: true,
        cell: ({ status }) => <StatusBadge tone={status} label={t(`lists:status.${status}`)} />,
      },
      {
        id: 'nextStep',
        header: t('column.nextStep'),
        width: 124,
        sortable: true,
        cell: (row) => <DueDay day={row.nextStepOn} today={today} resting={row.status === 'on-hold'} />,
        editing: { kind: 'date', value: (row) => row.nextStepOn, save: (row, nextStepOn) => save(row, { nextStepOn }) },
      },
      {
        id: 'received',
        header: t('column.received'),
        width: 128,
        sortable: true,
        hidden: 'unless-roomy',
        cell: (row) => format.date(row.receivedAt, 'medium', { zone: row.receivedZone }),
      },
      {
        id: 'number',
        header: t('column.number'),
        width: 120,
        sortable: true,
        hidden: true,
        cell: ({ number }) => number,
      },
      {
        id: 'owner',
        header: t('column.owner'),
        width: 130,
        hidden: 'unless-roomy',
        cell: (row) => (
          <TwoLines first={staffName(row.ownerId) ?? '–'} second={officeName(row.officeId) ?? undefined} />
        ),
        editing: {
          kind: 'select',
          value: (row) => row.ownerId,
          options: () => staff.map(({ id, name }) => ({ value: id, label: name })),
          save: (row, ownerId) => save(row, { ownerId }),
        },
      },
      {
        id: 'priority',
        header: t('column.priority'),
        width: 90,
        hidden: true,
        cell: ({ priority }) => t(`lists:priority.${priority}`),
        editing: {
          kind: 'select',
          value: (row) => row.priority,
          options: () => PRIORITIES.map((priority) => ({ value: priority, label: t(`lists:priority.${priority}`) })),
          save: (row, value) => save(row, { priority: PRIORITIES.find((priority) => priority === value) ?? 'normal' }),
        },
      },
      {
        id: 'channel',
        header: t('column.channel'),
        width: 90,
        hidden: true,
        cell: ({ channel }) => t(`lists:channel.${channel}`),
      },
      {
        id: 'regions',
        header: t('column.regions'),
        width: 140,
        grow: 1,
        hidden: 'unless-roomy',
        cell: ({ regions }) =>
          format.list(
            regions.map((code) => regionName(code, format.language)),
            'unit',
          ),
      },
      { id: 'tags', header: t('column.tags'), width: 120, hidden: true, cell: ({ tags }) => format.list(tags, 'unit') },
      {
        id: 'outcome',
        header: t('column.outcome'),
        width: 120,
        hidden: true,
        cell: ({ outcome }) => (outcome === null ? '' : t(`lists:outcome.${outcome}`)),
      },
    ];
  }, [t, format, client, keep, staff, staffName, officeName, today]);
}

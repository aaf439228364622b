import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LATERALITIES, MEETING_FORMS, MEETING_STATES } from '#shared/domain/lists.ts';
import { severalOf } from '../../../records/facets.ts';
import { useColleagues } from '../../../rpc/session.ts';
import type { Facet } from '../../../ui/filters/types.ts';

/** What meetings can be filtered by, in the reader's words. */
export function useFacets(): readonly Facet[] {
  const { t } = useTranslation(['meetings', 'lists', 'ui']);
  const { staff } = useColleagues();
  return useMemo(() => {
    return [
      severalOf(
        'state',
        t('column.state'),
        MEETING_STATES.map((value) => ({ value, label: t(`lists:meetingState.${value}`) })),
      ),
      { kind: 'days', id: 'when', label: t('column.when') },
      severalOf(
        'form',
        t('column.form'),
        MEETING_FORMS.map((value) => ({ value, label: t(`lists:meetingForm.${value}`) })),
      ),
      severalOf(
        'laterality',
        t('column.laterality'),
        LATERALITIES.map((value) => ({ value, label: t(`lists:laterality.${value}`) })),
      ),
      severalOf(
        'ownerId',
        t('column.owner'),
        staff.map(({ id, name }) => ({ value: id, label: name })),
        t('ui:filter.none'),
      ),
      { kind: 'text', id: 'text', label: t('facet.text') },
      {
        kind: 'options',
        id: 'which',
        label: t('facet.which'),
        options: [{ value: 'deleted', label: t('facet.deleted') }],
      },
    ];
  }, [t, staff]);
}

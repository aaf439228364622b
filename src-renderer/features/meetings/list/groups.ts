import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LATERALITIES, MEETING_FORMS, MEETING_STATES } from '#shared/domain/lists.ts';
import { type GroupChoice, listedGroup } from '../../../records/grouping.ts';
import { useColleagues } from '../../../rpc/session.ts';

/** By what meetings can be grouped, in the reader's words. */
export function useMeetingGroups(): readonly GroupChoice[] {
  const { t } = useTranslation(['meetings', 'lists']);
  const { staff } = useColleagues();
  return useMemo(
    () => [
      listedGroup('state', t('column.state'), MEETING_STATES, (state) => t(`lists:meetingState.${state}`)),
      listedGroup('form', t('column.form'), MEETING_FORMS, (form) => t(`lists:meetingForm.${form}`)),
      listedGroup('laterality', t('column.laterality'), LATERALITIES, (one) => t(`lists:laterality.${one}`)),
      { id: 'owner', label: t('column.owner'), word: (id) => staff.find((one) => one.id === id)?.name ?? '–' },
    ],
    [t, staff],
  );
}

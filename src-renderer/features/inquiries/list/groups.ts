import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNELS, COOPERATION_FORMS, INQUIRY_STATUSES, OUTCOMES, PRIORITIES } from '#shared/domain/lists.ts';
import { regionName } from '#shared/domain/regions.ts';
import { SECTORS, sectorName } from '#shared/domain/sectors.ts';
import { type GroupChoice, listedGroup } from '../../../records/grouping.ts';
import { useColleagues } from '../../../rpc/session.ts';
import { useFormat } from '../../../ui/format/use-format.ts';

/** By what inquiries can be grouped, in the reader's words. */
export function useInquiryGroups(): readonly GroupChoice[] {
  const { t } = useTranslation(['inquiries', 'lists']);
  const format = useFormat();
  const { staffName, officeName } = useColleagues();
  return useMemo(
    () => [
      listedGroup('status', t('column.status'), INQUIRY_STATUSES, (one) => t(`lists:status.${one}`)),
      { id: 'owner', label: t('column.owner'), word: (id) => staffName(id) ?? '–' },
      { id: 'office', label: t('facet.officeId'), word: (id) => officeName(id) ?? '–' },
      listedGroup('priority', t('column.priority'), PRIORITIES, (one) => t(`lists:priority.${one}`)),
      listedGroup('channel', t('column.channel'), CHANNELS, (one) => t(`lists:channel.${one}`)),
      { id: 'language', label: t('facet.language'), word: format.languageName },
      listedGroup('outcome', t('column.outcome'), OUTCOMES, (one) => t(`lists:outcome.${one}`)),
      listedGroup('form', t('facet.form'), COOPERATION_FORMS, (one) => t(`lists:form.${one}`)),
      { id: 'region', label: t('facet.region'), word: (code) => regionName(code, format.language) },
      {
        id: 'sector',
        label: t('facet.sector'),
        word: (code) => sectorName(code, format.language),
        order: SECTORS.map(({ code }) => code),
      },
      { id: 'tag', label: t('facet.tag'), word: (tag) => tag },
    ],
    [t, format, staffName, officeName],
  );
}

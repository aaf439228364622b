import { useTranslation } from 'react-i18next';
import type { TimelineItem } from '#shared/contract/timeline.ts';
import { regionName } from '#shared/domain/regions.ts';
import { ecosystemName, sectorName } from '#shared/domain/sectors.ts';
import { useColleagues } from '../../../rpc/session.ts';
import { useFormat } from '../../../ui/format/use-format.ts';

type Change = Extract<TimelineItem, { type: 'change' }>['fields'][number];
type LabelChange = Extract<TimelineItem, { type: 'labels' }>;

/** Values that a line of history can't show; they stand in the record. */
const LONG_FIELDS = new Set(['description', 'outcomeNote', 'requesterPersonId', 'requesterOrganisationId']);
const LIST_FIELDS: Readonly<Record<string, string>> = {
  status: 'status',
  channel: 'channel',
  priority: 'priority',
  outcome: 'outcome',
};

/** Says what became of a field, in the reader's words. */
export function useFieldWords() {
  const { t } = useTranslation(['inquiries', 'lists', 'conflicts']);
  const format = useFormat();
  const { staffName, officeName } = useColleagues();

  const shownValue = (field: string, value: Change['to']): string => {
    if (value === null || value === '') return '–';
    const list = LIST_FIELDS[field];
    if (list !== undefined) return t(`lists:${list}.${value}`);
    if (field === 'ownerId') return staffName(String(value)) ?? '–';
    if (field === 'officeId') return officeName(String(value)) ?? '–';
    if (field === 'language') return format.languageName(String(value));
    if (field === 'thirdRegion') return regionName(String(value), format.language);
    if (field.endsWith('On')) return format.date(String(value), 'dayMonth');
    if (field.endsWith('At')) return format.dateTime(Number(value));
    return String(value);
  };
  const labelOf = (facet: LabelChange['facet'], value: string): string => {
    switch (facet) {
      case 'form':
      case 'form-offered':
      case 'form-sought':
        return t(`lists:form.${value}`);
      case 'region':
        return regionName(value, format.language);
      case 'sector':
        return sectorName(value, format.language);
      case 'ecosystem':
        return ecosystemName(value, format.language);
      case 'language':
        return format.languageName(value);
      case 'tag':
        return value;
    }
  };
  return {
    /** Texts that stand in the record, not in a line of its history. */
    isLong: (field: string): boolean => LONG_FIELDS.has(field),
    change: ({ field, from, to }: Change): string => {
      const name = t(`field.${field}`);
      if (field === 'deletedAt' && from === to) return t('conflicts:history.keptDeleted');
      if (field === 'deletedAt') return to === null ? t('history.restored') : t('history.deleted');
      if (from === to) return t('conflicts:history.kept', { field: name });
      if (LONG_FIELDS.has(field)) return t('history.changed', { field: name });
      return `${name}: ${shownValue(field, from)} → ${shownValue(field, to)}`;
    },
    labels: ({ facet, added, removed }: LabelChange): string => {
      const signs = [
        ...added.map((value) => `+ ${labelOf(facet, value)}`),
        ...removed.map((value) => `− ${labelOf(facet, value)}`),
      ];
      return `${t(`lists:facet.${facet}`)}: ${signs.join(', ')}`;
    },
  };
}

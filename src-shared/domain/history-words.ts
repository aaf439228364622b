/**
 * What became of a case's fields and labels, in words: on the screen and on paper alike.
 * API: historyWords(reader) -> isLong(field), change(change), labels(change).
 */
import type { LabelFacet, Language } from './lists.ts';
import { regionName } from './regions.ts';
import { ecosystemName, sectorName } from './sectors.ts';

type Value = string | number | null;

interface Change {
  readonly field: string;
  readonly from: Value;
  readonly to: Value;
}

interface LabelChange {
  readonly facet: LabelFacet;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Whose words they are: keys name their namespace (`inquiries`, `lists`, `conflicts`). */
export interface HistoryReader {
  readonly t: (key: string, values?: Readonly<Record<string, string>>) => string;
  readonly language: Language;
  readonly staffName: (id: string) => string | null;
  readonly officeName: (id: string) => string | null;
  readonly languageName: (tag: string) => string;
  readonly day: (day: string) => string;
  readonly instant: (instant: number) => string;
}

export interface HistoryWords {
  /** Texts that stand in the record, not in a line of its history. */
  readonly isLong: (field: string) => boolean;
  readonly change: (change: Change) => string;
  readonly labels: (change: LabelChange) => string;
}

/** Values that a line of history can't show; they stand in the record. */
const LONG_FIELDS = new Set(['description', 'outcomeNote', 'requesterPersonId', 'requesterOrganisationId']);
const LIST_FIELDS: ReadonlySet<string> = new Set(['status', 'channel', 'priority', 'outcome']);

export function historyWords(reader: HistoryReader): HistoryWords {
  const { t, language } = reader;
  const shownValue = (field: string, value: Value): string => {
    if (value === null || value === '') return '–';
    if (LIST_FIELDS.has(field)) return t(`lists:${field}.${value}`);
    if (field === 'ownerId') return reader.staffName(String(value)) ?? '–';
    if (field === 'officeId') return reader.officeName(String(value)) ?? '–';
    if (field === 'language') return reader.languageName(String(value));
    if (field === 'thirdRegion') return regionName(String(value), language);
    if (field.endsWith('On')) return reader.day(String(value));
    if (field.endsWith('At')) return reader.instant(Number(value));
    return String(value);
  };
  const labelOf = (facet: LabelFacet, value: string): string => {
    switch (facet) {
      case 'form':
      case 'form-offered':
      case 'form-sought':
        return t(`lists:form.${value}`);
      case 'region':
        return regionName(value, language);
      case 'sector':
        return sectorName(value, language);
      case 'ecosystem':
        return ecosystemName(value, language);
      case 'language':
        return reader.languageName(value);
      case 'tag':
        return value;
    }
  };
  return {
    isLong: (field) => LONG_FIELDS.has(field),
    change: ({ field, from, to }) => {
      const name = t(`inquiries:field.${field}`);
      if (field === 'deletedAt' && from === to) return t('conflicts:history.keptDeleted');
      if (field === 'deletedAt') return to === null ? t('inquiries:history.restored') : t('inquiries:history.deleted');
      if (from === to) return t('conflicts:history.kept', { field: name });
      if (LONG_FIELDS.has(field)) return t('inquiries:history.changed', { field: name });
      return `${name}: ${shownValue(field, from)} → ${shownValue(field, to)}`;
    },
    labels: ({ facet, added, removed }) => {
      const signs = [
        ...added.map((value) => `+ ${labelOf(facet, value)}`),
        ...removed.map((value) => `− ${labelOf(facet, value)}`),
      ];
      return `${t(`lists:facet.${facet}`)}: ${signs.join(', ')}`;
    },
  };
}

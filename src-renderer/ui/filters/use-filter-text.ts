import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.ts';
import type { DayRange, Facet, FilterValue } from './types.ts';

const SHOWN = 1;

/** What a chip says: the facet's name, and its value once it has one. */
export const useFilterText = (): ((facet: Facet, value: FilterValue | undefined) => string) => {
  const { t } = useTranslation('ui');
  const format = useFormat();

  const days = ({ from, to }: DayRange): string => {
    if (from && to) {
      const [year, start] = [from.slice(0, 4), from.slice(5)];
      if (start === '01-01' && to === `${year}-12-31`) return year;
      return from === to ? format.date(from) : t('filter.fromTo', { from: format.date(from), to: format.date(to) });
    }
    if (from) return t('filter.from', { day: format.date(from) });
    return to ? t('filter.to', { day: format.date(to) }) : '';
  };
  const words = (facet: Facet, value: FilterValue): string => {
    if (value.kind === 'text') return value.text;
    if (value.kind === 'days') return days(value.range);
    const labels = value.values.map(
      (item) => (facet.kind === 'options' && facet.options.find((option) => option.value === item)?.label) || item,
    );
    const rest = labels.length - SHOWN;
    return rest > 0
      ? t('filter.andMore', { names: labels.slice(0, SHOWN).join(', '), count: rest })
      : labels.join(', ');
  };
  return (facet, value) => (value ? t('filter.chip', { name: facet.label, value: words(facet, value) }) : facet.label);
};

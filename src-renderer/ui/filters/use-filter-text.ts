import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.ts';
import { type DayRange, type Facet, type FilterValue, NO_VALUE } from './types.ts';

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
    const none = facet.kind === 'text' ? '' : (facet.none ?? '');
    if (value.kind === 'days') return value.none === true ? none : days(value.range);
    const options = facet.kind === 'options' ? facet.options : [];
    const labels = value.values.map((item) =>
      item === NO_VALUE ? none : (options.find((option) => option.value === item)?.label ?? item),
    );
    const rest = labels.length - SHOWN;
    const named =
      rest > 0 ? t('filter.andMore', { names: labels.slice(0, SHOWN).join(', '), count: rest }) : labels.join(', ');
    return value.not === true ? t('filter.not', { names: named }) : named;
  };
  return (facet, value) => (value ? t('filter.chip', { name: facet.label, value: words(facet, value) }) : facet.label);
};

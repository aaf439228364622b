import type { ComboboxItem, OptionsFilter } from '@mantine/core';
import type { SelectOption } from '../table/types.ts';

/** Whether an option is meant by what was typed. */
export function optionFits({ label, matches }: SelectOption, typed: string): boolean {
  const query = typed.trim();
  return query === '' || label.toLowerCase().includes(query.toLowerCase()) || matches?.(query) === true;
}

/** What Mantine's selects shall offer of these options for what was typed; those whose label holds it come first. */
export function searchAmong(options: readonly SelectOption[]): OptionsFilter {
  const byValue = new Map(options.map((option) => [option.value, option]));
  return ({ options: offered, search, limit }) => {
    const query = search.trim();
    const fits = offered.filter((each) => {
      const option = 'value' in each ? byValue.get(String(each.value)) : undefined;
      return option === undefined || optionFits(option, query);
    });
    if (query === '') return fits.slice(0, limit);
    const isNamed = (each: (typeof fits)[number]): boolean =>
      'label' in each &&
      String((each as ComboboxItem).label)
        .toLowerCase()
        .includes(query.toLowerCase());
    return fits.toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a))).slice(0, limit);
  };
}

/** The options as Mantine takes them. */
export const asItems = (options: readonly SelectOption[]): ComboboxItem[] =>
  options.map(({ value, label }) => ({ value, label }));

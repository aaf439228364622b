import type { SelectOption } from '../table/types.ts';

export interface FacetOption extends SelectOption {
  readonly count?: number;
  /** Language of the label, where it is a record's own. */
  readonly lang?: string;
}

/** One thing a list can be filtered by. */
export type Facet =
  | {
      readonly kind: 'options';
      readonly id: string;
      readonly label: string;
      readonly options: readonly FacetOption[];
      /** Several values, any of which fits or none of which may; without it just one. */
      readonly multiple?: boolean;
      /** What the option for records without a value is called; such a record can't be asked for without it. */
      readonly none?: string;
    }
  | {
      readonly kind: 'days';
      readonly id: string;
      readonly label: string;
      /** What records without a day are called, where there may be some. */
      readonly none?: string;
    }
  | { readonly kind: 'text'; readonly id: string; readonly label: string; readonly placeholder?: string };

/** Days as `YYYY-MM-DD`, both included; either may be open. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

export type FilterValue =
  | {
      readonly kind: 'options';
      /** Alternatives; `NO_VALUE` for records without one. */
      readonly values: readonly string[];
      /** What fits has none of them. */
      readonly not?: boolean;
    }
  | { readonly kind: 'days'; readonly range: DayRange; readonly none?: boolean }
  | { readonly kind: 'text'; readonly text: string };

/** Facet id to value; plain JSON, so that saved views and addresses can hold it. Absent means "all". */
export type Filters = Readonly<Record<string, FilterValue>>;

/** Stands for having no value among a facet's options; no list has such a word. */
export const NO_VALUE = '~none';

export const isEmptyFilter = (value: FilterValue): boolean => {
  switch (value.kind) {
    case 'options':
      return value.values.length === 0;
    case 'days':
      return value.range.from === null && value.range.to === null && value.none !== true;
    case 'text':
      return value.text.trim() === '';
  }
};

/** Sets one facet; an empty value takes it away. */
export const withFilter = (filters: Filters, id: string, value: FilterValue | null): Filters => {
  const others = Object.fromEntries(Object.entries(filters).filter(([key]) => key !== id));
  return value === null || isEmptyFilter(value) ? others : { ...others, [id]: value };
};

/** The chosen values of an options facet that fit, `[]` for all. */
export const chosen = (filters: Filters, id: string): readonly string[] => {
  const value = filters[id];
  return value?.kind === 'options' && value.not !== true ? value.values : [];
};

import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CHANNELS,
  CONSENT_PURPOSES,
  COOPERATION_FORMS,
  GENDERS,
  LAWFUL_BASES,
  NAME_ORDERS,
  ORGANISATION_KINDS,
  ORGANISATION_SIZES,
  SIDES,
} from '#shared/domain/lists.ts';
import type { SelectOption } from '../ui/table/types.ts';

interface List {
  readonly values: readonly string[];
  readonly word: (t: TFunction<'lists'>, value: string) => string;
}

const LISTS = {
  channel: { values: CHANNELS, word: (t: TFunction<'lists'>, value) => t(`channel.${value}`) },
  form: { values: COOPERATION_FORMS, word: (t: TFunction<'lists'>, value) => t(`form.${value}`) },
  consentPurpose: { values: CONSENT_PURPOSES, word: (t: TFunction<'lists'>, value) => t(`consentPurpose.${value}`) },
  gender: { values: GENDERS, word: (t: TFunction<'lists'>, value) => t(`gender.${value}`) },
  lawfulBasis: { values: LAWFUL_BASES, word: (t: TFunction<'lists'>, value) => t(`lawfulBasis.${value}`) },
  nameOrder: { values: NAME_ORDERS, word: (t: TFunction<'lists'>, value) => t(`nameOrder.${value}`) },
  kind: { values: ORGANISATION_KINDS, word: (t: TFunction<'lists'>, value) => t(`organisationKind.${value}`) },
  size: { values: ORGANISATION_SIZES, word: (t: TFunction<'lists'>, value) => t(`organisationSize.${value}`) },
  side: { values: SIDES, word: (t: TFunction<'lists'>, value) => t(`side.${value}`) },
} as const satisfies Readonly<Record<string, List>>;
export type ListName = keyof typeof LISTS;

/** The values of the domain's closed lists with their words in the reader's language, and one value's word. */
export function useLists(): {
  readonly options: (name: ListName) => readonly SelectOption[];
  readonly word: (name: ListName, value: string) => string;
} {
  const { t } = useTranslation('lists');
  const word = useCallback((name: ListName, value: string) => LISTS[name].word(t, value), [t]);
  const options = useCallback(
    (name: ListName) => LISTS[name].values.map((value) => ({ value, label: word(name, value) })),
    [word],
  );
  return { options, word };
}

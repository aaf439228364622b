import { countryName } from '#shared/domain/countries.ts';
import type { Dimension } from '#shared/domain/indicators.ts';
import type { Language } from '#shared/domain/lists.ts';
import { regionName } from '#shared/domain/regions.ts';
import { sectorName } from '#shared/domain/sectors.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import type { ReportTexts } from './texts.ts';

/** Dimensions whose values are words of the domain's lists, by the list's name in `lists.json`. */
const LISTS: Readonly<Partial<Record<Dimension, string>>> = {
  form: 'form',
  side: 'side',
  channel: 'channel',
  outcome: 'outcome',
  'organisation-kind': 'organisationKind',
  'meeting-form': 'meetingForm',
  laterality: 'laterality',
  gender: 'gender',
  'cooperation-type': 'cooperationType',
  novelty: 'novelty',
};

export type DimensionWords = (dimension: Dimension, key: string) => string;

/** Names the values of dimensions in the report's language. */
export function dimensionWords(
  { sqlite }: Pick<Context, 'sqlite'>,
  language: Language,
  t: ReportTexts,
): DimensionWords {
  const languages = new Intl.DisplayNames(language, { type: 'language' });
  return (dimension, key) => {
    if (key === '') return t('reports:notStated');
    const list = LISTS[dimension];
    if (list !== undefined) return t(`lists:${list}.${key}`);
    switch (dimension) {
      case 'sector':
        return sectorName(key, language);
      case 'country':
        return countryName(key, language);
      case 'region':
      case 'prefecture':
      case 'third-region':
        return regionName(key, language);
      case 'language':
        return languages.of(key) ?? key;
      case 'office':
        return (prepared(sqlite, 'SELECT name FROM office WHERE id = ?').pluck().get(key) as string | undefined) ?? key;
      case 'evidence':
        return t(`reports:evidence.${key}`);
      default:
        return key;
    }
  };
}

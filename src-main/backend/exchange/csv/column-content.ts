/** What a column holds, told by its values where its name says nothing. */
import { isKana } from '#shared/domain/readings.ts';
import ja from '../../../../resources/locales/ja/exports.json' with { type: 'json' };

export type ContentKind = 'email' | 'website' | 'phone' | 'kana' | 'country';

/** Enough of a column's values must agree: tables have slips. */
const SHARE = 0.8;
const MOST_VALUES = 200;

const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;
const WEBSITE = /^(?:https?:\/\/|www\.)\S+$/i;
const PHONE_SIGNS = /^[+(]?[\d０-９][\d０-９\s()./‐‑–－ー-]*$/;
const POSTAL_CODE = /^〒?\d{3}-\d{4}$/;
const COUNTRY_CODE = /^[A-Z]{2}$/;

/** Nine digits or more behind a + or a 0, or in groups; Japanese postal codes and plain numbers are none. */
function isPhone(value: string): boolean {
  const digits = value.normalize('NFKC').replace(/\D/g, '').length;
  const marked = /^(?:\+|\(|0)|\d[\s()./-]\d/.test(value.normalize('NFKC'));
  return PHONE_SIGNS.test(value) && marked && digits >= 9 && digits <= 16 && !POSTAL_CODE.test(value);
}

/** Answers in kana, among them those of the program's own exports. */
const ANSWERS: ReadonlySet<string> = new Set([ja.yes, ja.no, 'あり', 'なし']);

const isReading = (value: string): boolean => !ANSWERS.has(value) && isKana(value.replace(/[\s・　]/g, ''));

const KINDS: readonly (readonly [kind: ContentKind, fits: (value: string) => boolean])[] = [
  ['email', (value) => EMAIL.test(value)],
  ['website', (value) => WEBSITE.test(value)],
  ['phone', isPhone],
  ['kana', isReading],
  ['country', (value) => COUNTRY_CODE.test(value)],
];

/** Null if the values are mixed, too few, or nothing in particular. */
export function contentKind(values: readonly string[]): ContentKind | null {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  const sample = filled.slice(0, MOST_VALUES);
  if (sample.length === 0) return null;
  const found = KINDS.find(([, fits]) => sample.filter(fits).length / sample.length >= SHARE);
  return found?.[0] ?? null;
}

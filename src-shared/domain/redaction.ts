/**
 * Taking people out of texts that leave the house: their names, in whatever script and spelling they stand there, and addresses.
 * API: redactor({ people, labelOf, addressLabel }) -> (text) => text; namesOf(person).
 */
import { fold } from './fold.ts';
import type { PersonName } from './names.ts';
import { marksIn, type Needle, needlesOf } from './search-marks.ts';

type Named = Pick<
  PersonName,
  'familyNative' | 'givenNative' | 'familyKana' | 'givenKana' | 'familyLatin' | 'givenLatin'
>;

export interface Redaction {
  /** Those whose names are replaced; none where names stay. */
  readonly people: readonly Named[];
  /** What stands in the place of a name. @param index of the person among `people` */
  readonly labelOf: (index: number) => string;
  /** What stands in the place of an e-mail or web address, a phone number or a postal code; null where these stay. */
  readonly addressLabel: string | null;
}

/** A shorter key also begins or ends many other words: it is met as a whole word only. */
const SHORT = 4;
/** A name of one sign is a word as well (林 is a wood): it is taken for a name only where it is addressed as one. */
const ADDRESSED = [
  '様',
  'さん',
  '氏',
  '先生',
  '殿',
  '君',
  '部長',
  '課長',
  '社長',
  '知事',
  '主任',
  '係長',
  '教授',
  '博士',
];

/** Every form in which a person may be named, the longest first. */
export function namesOf(person: Named): readonly string[] {
  const pairs = [
    [person.familyNative, person.givenNative],
    [person.familyKana, person.givenKana],
    [person.familyLatin, person.givenLatin],
  ] as const;
  const forms = pairs.flatMap(([family, given]) => {
    const parts = [family, given].flatMap((part) => (part === null || part.trim() === '' ? [] : [part.trim()]));
    const both = parts.length === 2 ? [parts.join(' '), parts.toReversed().join(' '), parts.join('')] : [];
    return [...both, ...parts.flatMap((part) => (isOneSign(part) ? ADDRESSED.map((title) => part + title) : [part]))];
  });
  return [...new Set(forms)].toSorted((a, b) => b.length - a.length);
}

const isOneSign = (part: string): boolean => [...part].length === 1;

/** The name's own key and its other readings; a short one must be a whole word. */
function needlesOfName(name: string): readonly Needle[] {
  const word = { text: name, isPhrase: false, isNegated: false };
  return needlesOf([word]).map((needle) => ({ ...needle, isWhole: [...needle.key].length < SHORT }));
}

/** Passes until nothing is found; what a label itself brings in ends it. */
const MOST_PASSES = 4;

/** Replaces what is to be taken out of a text. */
export function redactor({ people, labelOf, addressLabel }: Redaction): (text: string) => string {
  const known = people.map((person, index) => ({
    label: labelOf(index),
    forms: namesOf(person).map(needlesOfName),
  }));
  const withoutNames = (text: string): string =>
    known.reduce(
      (left, { label, forms }) => forms.reduce((rest, needles) => replaced(rest, needles, label), left),
      text,
    );
  const withoutAddresses = (text: string): string =>
    addressLabel === null ? text : redactAddresses(text, addressLabel);
  // Addresses first: half an address would not be known as one.
  return (text) => withoutNames(withoutAddresses(text));
}

function replaced(text: string, needles: readonly Needle[], label: string): string {
  const present = needles.filter(({ key }) => key !== '' && !fold(label).includes(key));
  let left = text;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const ranges = left === '' ? [] : marksIn(left, present);
    if (ranges.length === 0) return left;
    left = ranges.reduceRight((rest, [from, to]) => rest.slice(0, from) + label + rest.slice(to), left);
  }
  return left;
}

const MAIL = /[\p{L}\p{N}._%+'’-]+[@＠][\p{L}\p{N}.-]+/gu;
const WEB = /(?:https?:\/\/|www\.)[^\s、。」）)]+/giu;
/** The rest of the line is the place. */
const POSTAL = /〒[^\n]*/gu;
const PHONE = /[+＋]?[(（]?[0-9０-９](?:[\s().\-/‐‑–－（）]{0,3}[0-9０-９]){6,}/gu;
const DATE = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[./]\s?\d{1,2}[./]\s?\d{2,4})(?!\d)/u;

function redactAddresses(text: string, label: string): string {
  return text
    .replace(MAIL, label)
    .replace(WEB, label)
    .replace(POSTAL, label)
    .replace(PHONE, (number) => (DATE.test(number.normalize('NFKC')) ? number : label));
}

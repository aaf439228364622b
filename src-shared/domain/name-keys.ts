/** What equal names share, whatever their script, order, spelling variants and legal forms. */
import { fold, foldTogether } from './fold.ts';
import { romaji } from './readings.ts';

export interface PersonForms {
  readonly familyNative: string | null;
  readonly givenNative: string | null;
  readonly familyKana: string | null;
  readonly givenKana: string | null;
  readonly familyLatin: string | null;
  readonly givenLatin: string | null;
}

/** One form of a name in either order: people write both. */
export function nameKeys(family: string, given: string | null): readonly string[] {
  const name = given === null ? [fold(family)] : [foldTogether(family, given), foldTogether(given, family)];
  return [...new Set(name)].filter((key) => key !== '');
}

/** The keys of all forms of a person's full name; a kana reading also stands for its Latin letters. */
export function personKeys(forms: PersonForms): readonly string[] {
  const pairs: [string, string | null][] = [];
  const { familyNative, familyKana, familyLatin } = forms;
  if (familyNative) pairs.push([familyNative, forms.givenNative]);
  if (familyLatin) pairs.push([familyLatin, forms.givenLatin]);
  if (familyKana) {
    pairs.push([familyKana, forms.givenKana]);
    if (!familyLatin) pairs.push([romaji(familyKana), forms.givenKana && romaji(forms.givenKana)]);
  }
  return [...new Set(pairs.flatMap(([family, given]) => nameKeys(family, given)))];
}

export interface OrganisationForms {
  readonly nameNative: string | null;
  readonly nameLatin: string | null;
  readonly nameEn: string | null;
  readonly nameDe: string | null;
  readonly nameFr: string | null;
  readonly nameJa: string | null;
  /** One per line. */
  readonly aliases: string | null;
}

const JAPANESE_FORMS =
  /(?:株式|有限|合同|合資|合名|相互)会社|(?:一般|公益)?(?:社団|財団)法人|(?:特定非営利活動|独立行政|地方独立行政|国立大学|公立大学|学校|社会福祉|医療|NPO)法人|\((?:株|有|合|一社|公社|一財|公財|同|独|学)\)/gu;
const LATIN_FORMS =
  /[\s,]+(?:(?:G?mbH|AG|KG|KGaA|OHG|UG|SE|eG|e\.? ?G\.?|e\.? ?V\.?)(?: ?& ?Co\.?(?: ?KG)?)?|Co\.?,? ?Ltd\.?|Ltd\.?|Limited|Inc\.?|LLC|PLC|Corp\.?|Corporation|K\.? ?K\.?|S\.? ?A\.? ?S\.? ?U?\.?|S\.? ?A\.? ?R\.? ?L\.?|S\.? ?A\.?|S\.?p\.?A\.?|S\.?r\.?l\.?|B\.? ?V\.?|N\.? ?V\.?|AB|Oy|ASA?|A\/S|ApS|s\. ?r\. ?o\.?|a\. ?s\.?|Kft\.?|Zrt\.?|d\. ?o\. ?o\.?|Sp\. ?z ?o\. ?o\.?)$/iu;

/** The key of an organisation's name without its legal form: 株式会社北上精密, ㈱北上精密 and 北上精密 are one. */
export function organisationKey(name: string): string {
  const plain = name.normalize('NFKC').trim();
  const bare = plain.replace(JAPANESE_FORMS, ' ').trim().replace(LATIN_FORMS, '');
  return fold(bare) || fold(plain);
}

/** The keys of all names by which an organisation is known. Readings are left out: too many share one. */
export function organisationKeys(forms: OrganisationForms): readonly string[] {
  const { nameNative, nameLatin, nameEn, nameDe, nameFr, nameJa, aliases } = forms;
  const names = [nameNative, nameLatin, nameEn, nameDe, nameFr, nameJa, ...(aliases ?? '').split('\n')];
  return [...new Set(names.map((name) => organisationKey(name ?? '')))].filter((key) => key !== '');
}

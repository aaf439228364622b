/**
 * Sectors: the 22 sections of NACE Rev. 2.1 ('A' … 'V') and the Commission's 14 industrial ecosystems.
 * API: SECTORS, ECOSYSTEMS, sectorName(code, language), ecosystemName(key, language).
 */
import { LANGUAGES, type Language } from './lists.ts';
import { INDUSTRIAL_ECOSYSTEMS } from './reference/industrial-ecosystems.data.ts';
import { NACE_2_1_SECTIONS } from './reference/nace-2.1-sections.data.ts';
import { readTable } from './reference/table.ts';

export interface Classified {
  readonly code: string;
  readonly names: Readonly<Record<Language, string>>;
}

const classified = ({ en, de, fr, ja }: Readonly<Record<Language, string>>, code: string): Classified => ({
  code,
  names: { en, de, fr, ja },
});

/** In the order of the classification. */
export const SECTORS: readonly Classified[] = readTable(NACE_2_1_SECTIONS, ['code', ...LANGUAGES]).map((row) =>
  classified(row, row.code),
);
export const ECOSYSTEMS: readonly Classified[] = readTable(INDUSTRIAL_ECOSYSTEMS, ['key', ...LANGUAGES]).map((row) =>
  classified(row, row.key),
);

const nameIn = (list: readonly Classified[], code: string, language: Language): string =>
  list.find((each) => each.code === code)?.names[language] ?? code;

/** Title of a NACE section for a reader; an unknown code comes back as it is. */
export function sectorName(code: string, language: Language): string {
  return nameIn(SECTORS, code, language);
}

/** Name of an industrial ecosystem for a reader; an unknown key comes back as it is. */
export function ecosystemName(key: string, language: Language): string {
  return nameIn(ECOSYSTEMS, key, language);
}

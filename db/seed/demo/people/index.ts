import type { Gender } from '#shared/domain/lists.ts';
import { readTable } from '#shared/domain/reference/table.ts';
import { EUROPEAN_PEOPLE } from './europe.data.ts';
import { JAPANESE_PEOPLE } from './japan.data.ts';
import { THIRD_REGION_PEOPLE } from './third-regions.data.ts';

/** An invented person's name in every form; the Latin one is empty where the native one is in Latin letters. */
export interface DemoName {
  /** BCP 47 */
  readonly language: string;
  readonly family: string;
  readonly familyKana: string;
  readonly familyLatin: string;
  readonly given: string;
  readonly givenKana: string;
  readonly givenLatin: string;
  readonly gender: Gender;
}

const COLUMNS = [
  'language',
  'family',
  'familyKana',
  'familyLatin',
  'given',
  'givenKana',
  'givenLatin',
  'gender',
] as const;

/** The 150 people of the demo office: as many of each language as its organisations have. */
export const PEOPLE: readonly DemoName[] = [JAPANESE_PEOPLE, EUROPEAN_PEOPLE, THIRD_REGION_PEOPLE].flatMap((text) =>
  readTable(text, COLUMNS).map((row) => ({ ...row, gender: row.gender as Gender })),
);

import type { Random } from './random.ts';

/** Subjects of inquiries by language: a topic and what is asked of it, combined at random. */
const TOPICS = {
  de: [
    'Wasserstoff',
    'Holzbau',
    'Medizintechnik',
    'Kreislaufwirtschaft',
    'Weinbau',
    'Präzisionsguss',
    'Berufsbildung',
    'Radtourismus',
  ],
  fr: [
    'hydrogène',
    'filière bois',
    'dispositifs médicaux',
    'économie circulaire',
    'viticulture',
    'fonderie',
    'formation',
    'vélotourisme',
  ],
  en: [
    'hydrogen',
    'timber construction',
    'medical devices',
    'circular economy',
    'wine growing',
    'precision casting',
    'training',
    'cycling tourism',
  ],
  ja: ['水素', '木造建築', '医療機器', '循環型経済', 'ワイン造り', '精密鋳造', '職業訓練', '自転車観光'],
} as const;

const ASKS = {
  de: (topic: string, place: string) => `${topic}: Cluster sucht Partner in ${place}`,
  fr: (topic: string, place: string) => `Coopération ${topic} avec ${place}`,
  en: (topic: string, place: string) => `Partners for ${topic} in ${place}`,
  ja: (topic: string, place: string) => `${place}との${topic}に関する連携について`,
} as const;

const PLACES = {
  de: ['Iwate', 'Gifu', 'Tōhoku', 'Miyagi', 'Aichi'],
  fr: ['Iwate', 'Gifu', 'le Tōhoku', 'Miyagi', 'Aichi'],
  en: ['Iwate', 'Gifu', 'Tōhoku', 'Miyagi', 'Aichi'],
  ja: ['アルザス', 'バイエルン', 'マウォポルスカ', 'チロル', 'バスク'],
} as const;

export type SeedLanguage = keyof typeof TOPICS;
export const SEED_LANGUAGES: readonly SeedLanguage[] = ['de', 'fr', 'en', 'ja'];

/** A plausible subject in a language; the number keeps a million of them apart. */
export function subjectIn(language: SeedLanguage, random: Random, number: number): string {
  return `${ASKS[language](random.pick(TOPICS[language]), random.pick(PLACES[language]))} (${number})`;
}

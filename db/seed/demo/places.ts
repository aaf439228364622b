import type { Language } from '#shared/domain/lists.ts';

interface PlaceName {
  /** "in Iwate" */
  readonly in: string;
  /** As it stands after "with" (in French with its article). */
  readonly name: string;
}

/** Where partners are sought, in the languages of those who seek there. */
export interface DemoPlace {
  readonly regions: readonly string[];
  readonly names: Readonly<Partial<Record<Language, PlaceName>>>;
}

const inJapan = (region: string, name: string): DemoPlace => ({
  regions: [region],
  names: {
    de: { in: `in ${name}`, name },
    en: { in: `in ${name}`, name },
    fr: { in: `au Japon (${name})`, name },
  },
});

/** For Europeans and third regions. */
export const JAPANESE_PLACES: readonly DemoPlace[] = [
  inJapan('jis:03', 'Iwate'),
  inJapan('jis:21', 'Gifu'),
  inJapan('jis:04', 'Miyagi'),
  inJapan('jis:23', 'Aichi'),
  inJapan('jis:20', 'Nagano'),
  inJapan('jis:40', 'Fukuoka'),
  {
    regions: ['jis:03', 'jis:04', 'jis:05'],
    names: {
      de: { in: 'in Tōhoku', name: 'Tōhoku' },
      en: { in: 'in Tōhoku', name: 'Tōhoku' },
      fr: { in: 'dans le Tōhoku', name: 'le Tōhoku' },
    },
  },
  {
    regions: ['jis:21', 'jis:23'],
    names: {
      de: { in: 'in Zentraljapan', name: 'Zentraljapan' },
      en: { in: 'in central Japan', name: 'central Japan' },
      fr: { in: 'dans le centre du Japon', name: 'le centre du Japon' },
    },
  },
];

const inEurope = (region: string, name: string): DemoPlace => ({
  regions: [region],
  names: { ja: { in: name, name } },
});

/** For Japanese requesters. */
export const EUROPEAN_PLACES: readonly DemoPlace[] = [
  inEurope('nuts:FRF1', 'アルザス'),
  inEurope('nuts:FRF', 'グラン・テスト地域圏'),
  inEurope('nuts:DE1', 'バーデン＝ヴュルテンベルク州'),
  inEurope('nuts:DE2', 'バイエルン州'),
  inEurope('nuts:PL21', 'マウォポルスカ県'),
  inEurope('nuts:AT33', 'チロル州'),
  inEurope('nuts:ITH5', 'エミリア＝ロマーニャ州'),
  inEurope('nuts:CZ06', '南モラヴィア州'),
  inEurope('nuts:RO11', 'ルーマニア北西部'),
  inEurope('nuts:FRK', 'オーヴェルニュ＝ローヌ＝アルプ地域圏'),
];

/** Third countries after "together with", and the third region they stand for. */
export const THIRD_PLACES: Readonly<
  Record<string, { readonly thirdRegion: string; readonly names: Readonly<Record<Language, string>> }>
> = {
  VN: {
    thirdRegion: 'third:south-east-asia',
    names: { de: 'Vietnam', en: 'Viet Nam', fr: 'le Viêt Nam', ja: 'ベトナム' },
  },
  KE: { thirdRegion: 'third:africa', names: { de: 'Kenia', en: 'Kenya', fr: 'le Kenya', ja: 'ケニア' } },
  MD: {
    thirdRegion: 'third:eastern-europe-non-eu',
    names: { de: 'Moldau', en: 'Moldova', fr: 'la Moldavie', ja: 'モルドバ' },
  },
  BR: {
    thirdRegion: 'third:latin-america',
    names: { de: 'Brasilien', en: 'Brazil', fr: 'le Brésil', ja: 'ブラジル' },
  },
  RS: {
    thirdRegion: 'third:western-balkans',
    names: { de: 'Serbien', en: 'Serbia', fr: 'la Serbie', ja: 'セルビア' },
  },
  TN: {
    thirdRegion: 'third:eu-southern-neighbourhood',
    names: { de: 'Tunesien', en: 'Tunisia', fr: 'la Tunisie', ja: 'チュニジア' },
  },
};

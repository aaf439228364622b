import type { OrganisationFacts } from '../organisation.ts';

/** Two invented organisations, and whether whoever knows them would call them one. */
export interface LabelledOrganisations {
  readonly why: string;
  readonly same: boolean;
  readonly a: OrganisationFacts;
  readonly b: OrganisationFacts;
}

const NOTHING: OrganisationFacts = {
  nameNative: null,
  nameKana: null,
  nameLatin: null,
  nameEn: null,
  nameDe: null,
  nameFr: null,
  nameJa: null,
  aliases: null,
  country: null,
  regionCode: null,
  city: null,
  kind: null,
  website: null,
  emails: [],
  phones: [],
};

const named = (
  country: string | null,
  nameNative: string,
  more: Partial<OrganisationFacts> = {},
): OrganisationFacts => ({
  ...NOTHING,
  ...{ country, nameNative },
  ...more,
});

type Side = readonly [country: string | null, name: string, more?: Partial<OrganisationFacts>];
const one = (why: string, a: Side, b: Side): LabelledOrganisations => ({
  why,
  same: true,
  a: named(...a),
  b: named(...b),
});
const two = (why: string, a: Side, b: Side): LabelledOrganisations => ({
  why,
  same: false,
  a: named(...a),
  b: named(...b),
});

export const LABELLED_ORGANISATIONS: readonly LabelledOrganisations[] = [
  one('legal form left out', ['DE', 'Nordwald Holz GmbH'], ['DE', 'Nordwald Holz']),
  one('legal form longer', ['DE', 'Nordwald Holz GmbH & Co. KG'], ['DE', 'Nordwald Holz GmbH']),
  one('legal form before or behind', ['JP', '株式会社北上精密'], ['JP', '北上精密㈱']),
  one('legal form left out in Japan', ['JP', '一般社団法人 飛騨木工'], ['JP', '飛騨木工']),
  one('French legal form', ['FR', 'Lumière du Rhin S.A.S.'], ['FR', 'Lumiere du Rhin']),
  one('umlaut or digraph', ['DE', 'Gerätebau Südtal AG'], ['DE', 'Geraetebau Suedtal']),
  one('capitals and blanks', ['FR', 'PÔLE  FORÊT VOSGES'], ['FR', 'Pôle Forêt Vosges']),
  one('kanji variants', ['JP', '髙山木工'], ['JP', '高山木工']),
  one('katakana or hiragana', ['JP', 'ヒダモッコウ'], ['JP', 'ひだもっこう']),
  one(
    'English name in one of them',
    ['JP', '飛騨木工クラスター', { nameEn: 'Hida Woodcraft Cluster' }],
    ['JP', 'Hida Woodcraft Cluster'],
  ),
  one(
    'German name in one of them',
    ['FR', 'Pôle Forêt Vosges', { nameDe: 'Waldcluster Vogesen' }],
    ['FR', 'Waldcluster Vogesen'],
  ),
  one(
    'Japanese name in one of them',
    ['DE', 'Nordwald Holz', { nameJa: 'ノルドヴァルト木材' }],
    ['DE', 'ノルドヴァルト木材'],
  ),
  one('alias', ['FR', 'Pôle Forêt Vosges', { aliases: 'PFV\nForêt Vosges' }], ['FR', 'Forêt Vosges']),
  one('abbreviation as an alias', ['DE', 'Maschinenbau Südtal e. V.', { aliases: 'MBS' }], ['DE', 'MBS']),
  one(
    'reading and Latin name',
    ['JP', '飛騨木工', { nameKana: 'ひだもっこう', city: '高山' }],
    ['JP', 'Hida Mokko', { nameLatin: 'Hida Mokko', city: '高山' }],
  ),
  one(
    'reading in both, same website',
    ['JP', '飛騨木工', { nameKana: 'ヒダモッコウ', website: 'https://hida.example.jp' }],
    ['JP', '飛騨もっこう', { nameKana: 'ひだもっこう', website: 'hida.example.jp/en' }],
  ),
  one(
    'website and region, names in two scripts',
    ['JP', '美濃陶器', { website: 'mino.example.jp', regionCode: 'jis:21' }],
    ['JP', 'Mino Pottery', { website: 'https://www.mino.example.jp/', regionCode: 'jis:21' }],
  ),
  one(
    'website and phone, names in two scripts',
    ['JP', '北上精密', { website: 'kitakami.example.jp', phones: ['+81197000'] }],
    ['JP', 'Kitakami Precision', { website: 'kitakami.example.jp', phones: ['+81197000'] }],
  ),
  one(
    'e-mail and website, names in two scripts',
    ['JP', '盛岡鋳造', { emails: ['info@morioka.example.jp'] }],
    ['JP', 'Morioka Casting', { emails: ['info@morioka.example.jp'] }],
  ),
  one('country not told yet', [null, 'Nordwald Holz'], ['DE', 'Nordwald Holz GmbH']),
  one('same name and city', ['DE', 'Holzbau Lahr', { city: 'Lahr' }], ['DE', 'Holzbau Lahr', { city: 'Lahr' }]),
  one(
    'same name, kind told otherwise',
    ['FR', 'Pôle Forêt Vosges', { kind: 'cluster' }],
    ['FR', 'Pôle Forêt Vosges', { kind: 'association' }],
  ),
  one(
    'one letter off, same website',
    ['DE', 'Gerätebau Südtal', { website: 'suedtal.example.org' }],
    ['DE', 'Gerätebau Südthal', { website: 'suedtal.example.org' }],
  ),
  one(
    'longer name, same website',
    ['DE', 'Cluster Holz Nordwald', { website: 'holz-nordwald.example.org' }],
    ['DE', 'Cluster Holz Nordwald Geschäftsstelle', { website: 'holz-nordwald.example.org' }],
  ),
  one(
    'longer name, same mail',
    ['FR', 'Forêt Vosges', { emails: ['contact@vosges.example.fr'] }],
    ['FR', 'Pôle Forêt Vosges', { emails: ['contact@vosges.example.fr'] }],
  ),
  one(
    'longer name, same phone',
    ['DE', 'Holzbau Lahr', { phones: ['+49782100'] }],
    ['DE', 'Holzbau Lahr Nord', { phones: ['+49782100'] }],
  ),
  one(
    'domain of mail and website',
    ['DE', 'Kiefer Werke', { website: 'kiefer.example.org', city: 'Lahr' }],
    ['DE', 'Kiefer-Werke', { emails: ['post@kiefer.example.org'], city: 'Lahr' }],
  ),
  one('punctuation', ['DE', 'Kiefer & Söhne'], ['DE', 'Kiefer Söhne']),
  one('repetition sign', ['JP', '佐々木製作所'], ['JP', '佐佐木製作所']),
  one('small ke', ['JP', '霞ヶ丘工業'], ['JP', '霞が丘工業']),
  one('same in Vietnamese with and without marks', ['VN', 'Hồng Hà'], ['VN', 'Hong Ha']),
  two(
    'branches in two regions',
    ['DE', 'Handelskammer', { regionCode: 'nuts:DE13', city: 'Lahr' }],
    ['DE', 'Handelskammer', { regionCode: 'nuts:DE21', city: 'Erding' }],
  ),
  two('one name in two countries', ['DE', 'Alpina Tech'], ['AT', 'Alpina Tech']),
  two('other name, same kind of name', ['DE', 'Cluster Holz Nordwald'], ['DE', 'Cluster Metall Nordwald']),
  two(
    'departments with one website',
    ['DE', 'Institut für Holz', { website: 'uni.example.org' }],
    ['DE', 'Institut für Metall', { website: 'uni.example.org' }],
  ),
  two(
    'departments with one website and switchboard',
    ['DE', 'Institut für Holz', { website: 'uni.example.org', phones: ['+49760'] }],
    ['DE', 'Institut für Metall', { website: 'uni.example.org', phones: ['+49760'] }],
  ),
  two(
    'departments of a prefecture',
    ['JP', '岐山県商工部', { website: 'pref.gizan.example.jp' }],
    ['JP', '岐山県観光課', { website: 'pref.gizan.example.jp' }],
  ),
  two(
    'a centre inside a prefecture’s domain',
    ['JP', '岐山県庁', { website: 'pref.gizan.example.jp' }],
    ['JP', '岐山県産業支援センター', { website: 'center.pref.gizan.example.jp' }],
  ),
  two(
    'neighbours in a house of offices',
    ['DE', 'Kiefer Werke', { phones: ['+49761'] }],
    ['DE', 'Lahr Optik', { phones: ['+49761'] }],
  ),
  two(
    'neighbours in a town',
    ['DE', 'Kiefer Werke', { city: 'Lahr', regionCode: 'nuts:DE13' }],
    ['DE', 'Lahr Optik', { city: 'Lahr', regionCode: 'nuts:DE13' }],
  ),
  two('two towns', ['JP', '北沢市役所'], ['JP', '南沢市役所']),
  two(
    'same reading, two regions',
    ['JP', '光商会', { nameKana: 'ひかりしょうかい', regionCode: 'jis:21' }],
    ['JP', '輝商会', { nameKana: 'ひかりしょうかい', regionCode: 'jis:03' }],
  ),
  two(
    'same reading, nothing else',
    ['JP', '光商会', { nameKana: 'ひかりしょうかい' }],
    ['JP', '輝商会', { nameKana: 'ひかりしょうかい' }],
  ),
  two('one letter off, nothing else', ['DE', 'Albatec'], ['DE', 'Albatek']),
  two(
    'longer name, other town',
    ['DE', 'Holzbau Lahr', { city: 'Lahr' }],
    ['DE', 'Holzbau Lahr Erding', { city: 'Erding' }],
  ),
  two('universities', ['FR', 'Université du Rhin'], ['FR', 'Université des Vosges']),
  two('cities of one name, two countries', ['DE', 'Stadt Neustadt'], ['AT', 'Stadt Neustadt']),
  two(
    'a parent and its subsidiary abroad',
    ['JP', 'Kitakami Precision', { website: 'kitakami.example.jp' }],
    ['DE', 'Kitakami Precision Europe', { website: 'kitakami.example.jp' }],
  ),
  two(
    'two clusters with one provider’s mail',
    ['FR', 'Pôle Vigne', { emails: ['pole@gmail.com'] }],
    ['FR', 'Pôle Forêt', { emails: ['foret@gmail.com'] }],
  ),
  two(
    'an association and its member',
    ['DE', 'Maschinenbau Südtal', { kind: 'association' }],
    ['DE', 'Südtal Pumpen', { kind: 'company' }],
  ),
  two('names in two scripts, nothing else', ['JP', '美濃陶器'], ['JP', 'Mino Pottery']),
  two(
    'names in two scripts, same region',
    ['JP', '美濃陶器', { regionCode: 'jis:21' }],
    ['JP', 'Gizan Trading', { regionCode: 'jis:21' }],
  ),
  two('nothing in common', ['DE', 'Nordwald Holz'], ['FR', 'Lumière du Rhin']),
];

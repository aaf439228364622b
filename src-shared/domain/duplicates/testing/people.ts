import type { PersonFacts } from '../person.ts';

/** Two invented people, and whether whoever knows them would call them one. */
export interface LabelledPeople {
  readonly why: string;
  readonly same: boolean;
  readonly a: PersonFacts;
  readonly b: PersonFacts;
}

const NOTHING: PersonFacts = {
  familyNative: null,
  givenNative: null,
  familyKana: null,
  givenKana: null,
  familyLatin: null,
  givenLatin: null,
  aliases: null,
  gender: null,
  emails: [],
  phones: [],
  organisations: [],
};

/** `Family Given | kana family given | latin family given`, then `@` e-mails, `+` phones, `#` organisations, `~` alias, `:` gender. */
function who(text: string): PersonFacts {
  const [names = '', ...facts] = text.split(/\s+(?=[@+#~:])/u);
  const [native = '', kana = '', latin = ''] = names.split('|').map((part) => part.trim());
  const part = (name: string, at: 0 | 1): string | null => name.split('/')[at]?.trim() || null;
  const of = (sign: string): string[] => facts.flatMap((fact) => (fact.startsWith(sign) ? [fact.slice(1).trim()] : []));
  return {
    ...NOTHING,
    ...{ familyNative: part(native, 0), givenNative: part(native, 1) },
    ...{ familyKana: part(kana, 0), givenKana: part(kana, 1) },
    ...{ familyLatin: part(latin, 0), givenLatin: part(latin, 1) },
    ...{ emails: of('@'), phones: of('+').map((digits) => `+${digits}`), organisations: of('#') },
    ...{ aliases: of('~').join('\n') || null, gender: of(':')[0] ?? null },
  };
}

const one = (why: string, a: string, b: string): LabelledPeople => ({ why, same: true, a: who(a), b: who(b) });
const two = (why: string, a: string, b: string): LabelledPeople => ({ why, same: false, a: who(a), b: who(b) });

export const LABELLED_PEOPLE: readonly LabelledPeople[] = [
  // The same name in other scripts and spellings.
  one('kanji variants', '髙島/花子', '高島/花子'),
  one('kanji with kana, and romaji', '高島/太郎|たかしま/たろう', 'Takashima/Taro'),
  one('romaji in capitals, given name first', '髙島/太郎|タカシマ/タロウ', 'Taro/TAKASHIMA'),
  one('kana only', '佐々木/健一|ささき/けんいち', 'ササキ/ケンイチ'),
  one('half-width kana', '佐々木/健一|ささき/けんいち', 'ｻｻｷ/ｹﾝｲﾁ'),
  one('long vowels written or not', '大田/祐子|おおた/ゆうこ', 'Ohta/Yuko'),
  one('macrons', '後藤/良平|ごとう/りょうへい', 'Gotō/Ryōhei'),
  one('Kunrei romaji', '藤田/千鶴|ふじた/ちづる', 'Huzita/Tizuru'),
  one('m before lips', '新橋/直人|しんばし/なおと', 'Shimbashi/Naoto'),
  one('Latin form beside kanji', '渡邊/恵||Watanabe/Megumi', 'Watanabe/Megumi'),
  one('kanji of several variants', '渡邉/恵|わたなべ/めぐみ', '渡辺/恵'),
  one('the whole name in one field', '田中/一郎', '田中一郎'),
  one('umlaut or digraph', 'Müller/Jörg', 'Mueller/Joerg'),
  one('umlaut or plain', 'Schäfer/Björn', 'Schafer/Bjorn'),
  one('sharp s', 'Weiß/Sabine', 'Weiss/Sabine'),
  one('French accents', 'Lefèvre/Hélène', 'Lefevre/Helene'),
  one('cedilla and capitals', 'FRANÇOIS/Aurélie', 'Francois/Aurelie'),
  one('apostrophe', "D'Aubigny/Marc", 'd’Aubigny/Marc'),
  one('order turned by mistake', 'Petra/Nordwald', 'Nordwald/Petra'),
  one('a German name in kana, with its kana known', 'Nordwald/Petra|ノルドヴァルト/ペトラ', 'ノルドヴァルト/ペトラ'),
  one('a German name heard in Japan, same office', 'Weber/Petra #nordwald', 'ヴェーバー/ペトラ #nordwald'),
  one(
    'a German name in kana, same domain and phone',
    'Hartmann/Klaus @klaus@hartmann.example.org +4976100011',
    'ハルトマン/クラウス @info@hartmann.example.org +4976100011',
  ),
  one('a French name in kana, same organisation', 'Lefèvre/Bruno #vosges', 'ルフェーブル/ブリュノ #vosges'),
  one('an English name in kana, same organisation', 'Miller/Nora #riverside', 'ミラー/ノラ #riverside'),
  one(
    'Japanese in Latin letters and kana, same mail',
    'Kirishima/Aoi @aoi@kirishima.example.jp',
    '霧島/葵|きりしま/あおい @aoi@kirishima.example.jp',
  ),
  one(
    'kanji without a reading and romaji, same mail',
    '霧島/葵 @aoi@kirishima.example.jp',
    'Kirishima/Aoi @aoi@kirishima.example.jp',
  ),
  one(
    'kanji without a reading and romaji, same phone and office',
    '水沢/亮 +81190001 #hida',
    'Mizusawa/Ryo +81190001 #hida',
  ),
  one('Korean in both scripts, same mail', '김/민수 @ms@hangang.example.org', 'Kim/Minsu @ms@hangang.example.org'),
  // Addresses.
  one('same mail, initial only', 'Takashima/T. @t@pref.example.jp', 'Takashima/Taro @t@pref.example.jp'),
  one('same mail, family name only', 'Weber @weber@nordwald.example.org', 'Weber/Claire @weber@nordwald.example.org'),
  one(
    'same mail, slip of the pen',
    'Steinbach/Ulrike @u.steinbach@kiefer.example.org',
    'Steinbahc/Ulrike @u.steinbach@kiefer.example.org',
  ),
  one(
    'same name, two addresses at one house',
    'Vogel/Martin @martin.vogel@lahr.example.org',
    'Vogel/Martin @m.vogel@lahr.example.org',
  ),
  one(
    'same name, private and office mail, same phone',
    'Roth/Ines @ines@gmail.com +4915100001',
    'Roth/Ines @roth@kiefer.example.org +4915100001',
  ),
  one('same name and phone at two offices', 'Mori/Akira +81900002 #gifu', 'Mori/Akira +81900002 #clair'),
  one('same name, nothing else known', 'Bachmann/Regina', 'Bachmann/Regina'),
  one('same name, one with an organisation', 'Bachmann/Regina #kiefer', 'Bachmann/Regina'),
  one(
    'same name at the same role address',
    'Klein/Doris @info@klein.example.org',
    'Klein/Doris @info@klein.example.org',
  ),
  // Names that change.
  one('married, same mail', 'Sommer/Julia @julia@kiefer.example.org', 'Winter/Julia @julia@kiefer.example.org'),
  one(
    'married in Japan, same mail',
    '青木/由美|あおき/ゆみ @yumi@hida.example.jp',
    '石川/由美|いしかわ/ゆみ @yumi@hida.example.jp',
  ),
  one('married, same phone and organisation', 'Sommer/Julia +4915100003 #kiefer', 'Winter/Julia +4915100003 #kiefer'),
  one('married, double name, same organisation', 'Sommer/Julia #kiefer', 'Sommer-Winter/Julia #kiefer'),
  one(
    'double name, same domain and organisation',
    'Brun/Elise @elise@vosges.example.fr #vosges',
    'Brun-Keller/Elise @e.brun@vosges.example.fr #vosges',
  ),
  one('the former name as an alias', 'Winter/Julia ~Julia Sommer', 'Sommer/Julia'),
  one('the former name as an alias, in Japan', '石川/由美 ~青木 由美', '青木/由美'),
  one('an alias in Latin letters', '霧島/葵 ~Aoi Kirishima', 'Kirishima/Aoi'),
  one('second given name', 'Weber/Anna Maria #nordwald', 'Weber/Anna #nordwald'),
  one('initial at the same organisation', 'Takashima/T #gifu', 'Takashima/Taro #gifu'),
  one(
    'initials of two given names, same mail',
    'Brunner/A M @am@brunner.example.org',
    'Brunner/Anna Maria @am@brunner.example.org',
  ),
  one('one letter off, same organisation', 'Lindenthal/Markus #kiefer', 'Lindental/Markus #kiefer'),
  one(
    'swapped letters, same domain and phone',
    'Fukuyama/Satoshi @satoshi@mino.example.jp +81900004',
    'Fukuayma/Satoshi @info@mino.example.jp +81900004',
  ),
  one(
    'family name only, same organisation, domain and phone',
    'Hoshino #mino +81900005',
    'Hoshino/Rei #mino +81900005',
  ),
  one(
    'converted to other signs, same organisation',
    '高橋/浩|たかはし/ひろし #iwate',
    '高橋/博|たかはし/ひろし #iwate',
  ),
  one('Vietnamese with and without marks', 'Nguyễn/Thị Lan', 'Nguyen/Thi Lan'),
  one('Polish letters', 'Łukasik/Paweł', 'Lukasik/Pawel'),
  one('title typed into nothing, same name and organisation', 'Ostermann/Uwe #kiefer :male', 'Ostermann/Uwe #kiefer'),
  // Namesakes and colleagues.
  two('namesakes at two organisations', 'Müller/Thomas #kiefer', 'Müller/Thomas #vosges'),
  two(
    'namesakes with addresses of two houses',
    'Müller/Thomas @t@kiefer.example.org',
    'Mueller/Thomas @thomas@lahr.example.org',
  ),
  two('namesakes in Japan, two prefectures', '田中/浩|たなか/ひろし #gifu', '田中/浩|たなか/ひろし #iwate'),
  two(
    'same reading, other signs, two organisations',
    '高橋/浩|たかはし/ひろし #iwate',
    '高橋/博|たかはし/ひろし #gifu',
  ),
  two('same reading, other signs, nothing else', '高橋/浩|たかはし/ひろし', '高橋/博|たかはし/ひろし'),
  two('namesakes across scripts at two organisations', 'Tanaka/Hiroshi #kiefer', '田中/浩|たなか/ひろし #gifu'),
  two(
    'colleagues at a role address',
    'Weber/Claire @info@nordwald.example.org',
    'Roth/Ines @info@nordwald.example.org',
  ),
  two('colleagues at a role address in Japan', '林/誠 @koho@pref-x.example.jp', '森/香 @koho@pref-x.example.jp'),
  two('colleagues at one switchboard', 'Weber/Claire +4976100012 #nordwald', 'Roth/Ines +4976100012 #nordwald'),
  two('colleagues with one family name', 'Schmid/Peter #kiefer', 'Schmid/Karin #kiefer'),
  two(
    'colleagues with one family name and switchboard',
    'Schmid/Peter #kiefer +4976100013',
    'Schmid/Karin #kiefer +4976100013',
  ),
  two('colleagues with one given name', 'Keller/Peter #kiefer', 'Brandt/Peter #kiefer'),
  two('colleagues with one given name in Japan', '青木/由美|あおき/ゆみ #hida', '石川/由美|いしかわ/ゆみ #hida'),
  two('a couple with one private address', 'Engel/Rolf @engel@gmail.com', 'Engel/Silke @engel@gmail.com'),
  two('a couple with one phone', 'Engel/Rolf +4915100006', 'Engel/Silke +4915100006'),
  two('a shared mailbox, other people', 'Engel/Rolf @team5@kiefer.example.org', 'Vogt/Hanna @team5@kiefer.example.org'),
  two('father and son by their initial', 'Engel/R', 'Engel/Silke'),
  two('initial at another organisation', 'Takashima/T #gifu', 'Takashima/Taro #iwate'),
  two('family name only at another organisation', 'Hoshino #mino', 'Hoshino/Rei #gifu'),
  two('family name only, nothing else', 'Weber', 'Weber/Claire'),
  two('family name only, same big organisation', 'Sato #gifu', 'Sato/Ken #gifu'),
  two('same domain, other people', 'Keller/Jan @jan@uni.example.org', 'Kessler/Jana @jana@uni.example.org'),
  two('one letter off at another organisation', 'Lindenthal/Markus #kiefer', 'Lindental/Markus #vosges'),
  two('one letter off, nothing else', 'Steinbach/Ulrike', 'Steinback/Ulrike'),
  two('short names one letter off', 'Mori/Ken #gifu', 'Mori/Kei #gifu'),
  two('short names one letter off, Chinese', 'Li/Wei #chengdu', 'Lu/Wei #chengdu'),
  two('given names alike at one organisation', 'Sato/Yuki #gifu', 'Sato/Yuko #gifu'),
  two('twins', 'Ebert/Hanna #kiefer', 'Ebert/Hannes #kiefer'),
  two('given name and gender differ', 'Kim/Min #hangang :female', 'Kim/Jun #hangang :male'),
  two('namesakes of two genders at two places', 'Sasaki/Hikaru #gifu :female', 'Sasaki/Hikaru #iwate :male'),
  two('sounds alike at another organisation', 'Weber/Petra #nordwald', 'ヴェーバー/ペトラ #kiefer'),
  two('sounds alike, nothing else', 'Bauer/Karl', 'バウアー/カール'),
  two('other kanji names, same organisation', '水沢/亮 #hida', '青木/由美 #hida'),
  two('kanji and romaji without a reading', '水沢/亮', 'Mizusawa/Ryo'),
  two('kanji and romaji without a reading, same organisation', '水沢/亮 #hida', 'Aoki/Yumi #hida'),
  two('second given name at another organisation', 'Weber/Anna Maria #nordwald', 'Weber/Anna #kiefer'),
  two('double name at another organisation', 'Sommer/Julia #kiefer', 'Sommer-Winter/Julia #lahr'),
  two('one address of a mail provider', 'Bauer/Karl @karl@gmail.com', 'Bauer/Karla @karla@gmail.com'),
  two('neighbours in a list', 'Abe/Shin', 'Abe/Shun'),
  two('unknown to each other', 'Nordwald/Petra', 'Lefèvre/Bruno'),
];

import { describe, expect, it, test } from 'vitest';
import type { ReadTableOptions } from '../tables/table.ts';
import { ANDROID, APPLE, CARDS, GOOGLE, OUTLOOK, OWN, PHONE, RFC_6350 } from '../testing/card-fixtures.ts';
import { looksLikeVCards, readVCards } from './read-vcards.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf8'));
const card = (...lines: readonly string[]): Uint8Array =>
  bytes(['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n'));

function read(file: Uint8Array, options: ReadTableOptions = {}) {
  const reading = readVCards(file, options);
  if (reading.status !== 'read') throw new Error(reading.code);
  return reading;
}

/** The filled cells of each card by their columns. */
function cardsOf(file: Uint8Array, options: ReadTableOptions = {}) {
  const { headers, rows } = read(file, options).table;
  return rows.map(({ cells }) =>
    Object.fromEntries(
      [...new Set(headers)].flatMap((header) => {
        const filled = cells.filter((cell, column) => headers[column] === header && cell !== '');
        return filled.length === 0 ? [] : [[header, filled.length === 1 ? filled[0] : filled]];
      }),
    ),
  );
}

describe('the cards of', () => {
  it('a Mac: readings, the preferred address first, pictures and labels left aside', () => {
    expect(cardsOf(APPLE)).toEqual([
      {
        familyNative: '佐々木',
        givenNative: '健一',
        familyKana: 'ササキ',
        givenKana: 'ケンイチ',
        organisation: '岩手県',
        role: 'ものづくり振興室, 主任主査',
        email: ['sasaki@iwate.example.org', 'kenichi@example.org'],
        phone: '+81 19-629-0000',
        country: '日本',
        ...{
          addressLines: '内丸10-1',
          city: '盛岡市',
          region: '岩手県',
          postalCode: '020-8570',
          addressCountry: '日本',
        },
        note: '訪欧団; 通訳は不要\nコルマール訪問',
      },
    ]);
  });

  it('a Mac: what is shown as a company is an organisation', () => {
    expect(cardsOf(APPLE, { cards: 'organisations' })).toEqual([
      {
        nameNative: 'Holzbau Vogesen SAS',
        country: 'France',
        city: 'Colmar',
        postalCode: '68000',
        addressLines: '3 rue du Bois',
        website: 'https://holzbau.example.org',
        phone: '+33 3 89 20 00 00',
      },
    ]);
  });

  it('Google: further given names, a title in front, categories', () => {
    expect(cardsOf(GOOGLE)).toEqual([
      {
        familyNative: 'Schäfer-Lœwe',
        givenNative: 'Élodie Anne',
        title: 'Dr.',
        organisation: 'Rhine Mobility, Association',
        role: 'Directrice',
        email: 'elodie@example.org',
        phone: '+33 6 12 34 56 78',
        country: 'FR',
        addressCountry: 'FR',
        tags: 'myContacts; Messe Gifu',
      },
    ]);
  });

  it('Outlook: windows-1252, quoted-printable without a charset, commas that part nothing', () => {
    expect(cardsOf(OUTLOOK)).toEqual([
      {
        familyNative: 'Müller',
        givenNative: 'Jörg',
        nameLanguage: 'de',
        title: 'Dr.',
        organisation: 'Maschinenbau Südbaden e. V.',
        role: 'Vertrieb, Export, Leiter',
        email: 'joerg.mueller@example.org',
        phone: '+49 761 000000',
        fax: '+49 761 000001',
        country: 'Deutschland',
        ...{ addressLines: 'Straße 1', city: 'Freiburg', postalCode: '79098', addressCountry: 'Deutschland' },
        note: 'Spricht Französisch, Englisch\nkommt im März',
      },
    ]);
  });

  it('a Japanese phone: raw Shift_JIS, readings in half-width kana as they stand, 表 with its backslash of a byte', () => {
    expect(read(PHONE).source).toEqual({ format: 'vcard', encoding: 'shift_jis', encodingCertain: false });
    expect(cardsOf(PHONE)).toEqual([
      {
        familyNative: '髙島',
        givenNative: '彩乃',
        familyKana: 'ﾀｶｼﾏ',
        givenKana: 'ｱﾔﾉ',
        organisation: '代表工芸表',
        role: '営業部, 代表',
        email: 'ayano@example.org',
        phone: '090-1234-5678',
      },
      {
        familyNative: '渡邉',
        givenNative: '一郎',
        familyKana: 'ﾜﾀﾅﾍﾞ',
        givenKana: 'ｲﾁﾛｳ',
        phone: '0197-65-0000',
      },
    ]);
  });

  it('an Android phone: quoted-printable broken within a value', () => {
    expect(cardsOf(ANDROID)).toEqual([
      {
        familyNative: '加納',
        givenNative: 'さくら',
        familyKana: 'カノウ',
        givenKana: 'サクラ',
        phone: '080-1234-5678',
      },
    ]);
  });

  it('RFC 6350: names in three scripts, languages, gender, a telephone as a URI', () => {
    expect(cardsOf(RFC_6350)).toEqual([
      {
        familyNative: '山﨑',
        givenNative: '恵',
        familyKana: 'ヤマザキ',
        givenKana: 'メグミ',
        familyLatin: 'Yamazaki',
        givenLatin: 'Megumi',
        nameLanguage: 'ja',
        honorific: '様',
        gender: 'female',
        organisation: '岐阜県機械工業会',
        role: '事務局長',
        email: 'megumi@example.org',
        phone: '+81-58-000-0000',
        languages: 'ja, en',
        preferredLanguage: 'ja',
        tags: '展示会',
        note: 'a\nb, c; d\\e',
      },
    ]);
  });
});

test('several organisations of one card, each with the title of its group; a title without a group is the first one’s', () => {
  const card = (...lines: string[]) =>
    readVCards(
      Buffer.from(
        ['BEGIN:VCARD', 'VERSION:4.0', 'FN:Anna Weber', 'N:Weber;Anna;;;', ...lines, 'END:VCARD', ''].join('\r\n'),
      ),
    );
  const said = (...lines: string[]) => {
    const reading = card(...lines);
    if (reading.status !== 'read') throw new Error(reading.code);
    const { headers, rows } = reading.table;
    return Object.fromEntries(headers.map((header, column) => [header, rows[0]?.cells[column]]));
  };
  expect(
    said('a.ORG:Pôle Est;Export', 'a.TITLE:Directrice', 'b.ORG:Universität', 'b.ROLE:Dozentin', 'c.ORG:Verein | Rhein'),
  ).toMatchObject({
    ...{ organisation: 'Pôle Est', role: 'Export, Directrice' },
    otherAffiliations: 'Universität | Dozentin\nVerein \\| Rhein',
  });
  expect(said('ORG:Pôle Est', 'ORG:Universität', 'TITLE:Directrice')).toMatchObject({
    ...{ organisation: 'Pôle Est', role: 'Directrice', otherAffiliations: 'Universität' },
  });
});

describe('the program’s own cards', () => {
  it('give people back as they were: title and honorific apart, spoken languages without the preferred one, the present role before the others', () => {
    expect(cardsOf(OWN)).toEqual([
      {
        familyNative: '髙島',
        givenNative: '彩乃',
        familyKana: 'タカシマ',
        givenKana: 'アヤノ',
        familyLatin: 'Takashima',
        givenLatin: 'Ayano',
        nameLanguage: 'ja',
        nameOrder: 'family-first',
        title: 'Dr.',
        honorific: '先生',
        gender: 'female',
        organisation: '岐阜工芸, 協会',
        otherAffiliations: '岩手県 | 主査 |  |  | 2025-03-31\nDrittes | Beirat',
        email: 'ayano@example.org',
        phone: '+81 58-265-0000',
        languages: 'ja',
        preferredLanguage: 'de',
        preferredChannel: 'letter',
        culturalNotes: '茶; 和室\n靴',
      },
    ]);
  });

  it('give organisations back with their names in other letters and languages, and with codes', () => {
    expect(cardsOf(OWN, { cards: 'organisations' })).toEqual([
      {
        nameNative: '岐阜県機械工業会',
        nameLanguage: 'ja',
        nameKana: 'ギフケンキカイコウギョウカイ',
        nameLatin: 'Gifu-ken Kikai Kogyokai',
        nameEn: 'Gifu Machinery Association',
        nameJa: '一般社団法人 岐阜県機械工業会',
        aliases: '岐機工\nGMA',
        kind: 'association',
        country: 'JP',
        region: 'jis:21',
        city: '岐阜市',
        addressLines: '1-2\n第一ビル, 3階',
        size: 'medium',
        sectors: 'C,G,digital',
        formsOffered: 'trade,tourism',
      },
    ]);
  });
});

describe('readVCards', () => {
  it('knows its files by their first line, in whatever encoding', () => {
    for (const file of Object.values(CARDS)) expect(looksLikeVCards(file)).toBe(true);
    expect(looksLikeVCards(bytes('\ufeff\r\nbegin:vcard\r\n'))).toBe(true);
    expect(looksLikeVCards(Uint8Array.from(Buffer.from('\ufeffBEGIN:VCARD\r\n', 'utf16le')))).toBe(true);
    expect(looksLikeVCards(bytes('Name,BEGIN:VCARD'))).toBe(false);
  });

  it('reads UTF-16', () => {
    const file = Uint8Array.from(
      Buffer.from('\ufeffBEGIN:VCARD\r\nVERSION:3.0\r\nN:岩手;花\r\nEND:VCARD\r\n', 'utf16le'),
    );
    expect(cardsOf(file)).toEqual([{ familyNative: '岩手', givenNative: '花' }]);
    expect(read(file).source).toMatchObject({ encoding: 'utf-16le', encodingCertain: true });
  });

  it('joins lines that were folded within a character', () => {
    const [before, after] = [Buffer.from('BEGIN:VCARD\r\nVERSION:3.0\r\nN:岩'), Buffer.from('手;花\r\nEND:VCARD\r\n')];
    const folded = Buffer.concat([before, after.subarray(0, 1), Buffer.from('\r\n '), after.subarray(1)]);
    expect(cardsOf(Uint8Array.from(folded))).toEqual([{ familyNative: '岩手', givenNative: '花' }]);
  });

  it('takes a full name where no parts are given, and no reading from a name to sort by in Latin letters', () => {
    expect(cardsOf(card('FN:佐藤 花子', 'SORT-STRING:sato'))).toEqual([{ fullName: '佐藤 花子' }]);
    expect(cardsOf(card('N;SORT-AS="さとう,はなこ":佐藤;花子'))).toMatchObject([
      { familyKana: 'さとう', givenKana: 'はなこ' },
    ]);
  });

  it('leaves the card of an agent and lists of people aside', () => {
    const file = card('N:Haupt;Person', 'AGENT:', 'BEGIN:VCARD', 'N:Neben;Person', 'END:VCARD', 'TITLE:Chefin');
    expect(cardsOf(file)).toEqual([{ familyNative: 'Haupt', givenNative: 'Person', role: 'Chefin' }]);
    expect(cardsOf(card('KIND:group', 'FN:Freunde'))).toEqual([]);
  });

  it('tells of a line that says nothing and of a card without an end, and reads the rest', () => {
    const file = bytes(
      'BEGIN:VCARD\nN:Eins;Ada\nwithout a colon\nBEGIN:VCARD\nN:Zwei;Bob\nEND:VCARD\nBEGIN:VCARD\nN:Drei;Cy',
    );
    expect(read(file).table.rows.map(({ cells, problems }) => [cells[0], problems])).toEqual([
      ['Eins', ['unreadable-line', 'unfinished-card']],
      ['Zwei', []],
      ['Drei', ['unfinished-card']],
    ]);
  });

  it('tells of characters that the encoding does not have', () => {
    const file = Buffer.concat([
      card('N:A;B', 'TITLE:x'),
      Buffer.from('BEGIN:VCARD\nN:\xff\xfe\xff;x\nEND:VCARD', 'latin1'),
    ]);
    expect(read(Uint8Array.from(file), { encoding: 'utf-8' }).table.rows[1]?.problems).toEqual(['undecodable-text']);
  });

  it('reads another encoding if a person says so', () => {
    expect(cardsOf(PHONE, { encoding: 'shift_jis' })).toEqual(cardsOf(PHONE));
    expect(read(PHONE, { encoding: 'euc-jp' }).source).toEqual({
      format: 'vcard',
      encoding: 'euc-jp',
      encodingCertain: true,
    });
  });
});

/** For tests: contacts of invented people in the form in which the programs and phones of our partners write them. */
import { encoder } from './encode.ts';

const crlf = (...lines: readonly string[]): string => `${lines.join('\r\n')}\r\n`;
const utf8 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'utf8'));
const shiftJis = encoder('shift_jis');

const quoted = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

/** A Mac's address book: groups, labels of its own, readings, a picture folded over lines. */
export const APPLE = utf8(
  crlf(
    'BEGIN:VCARD',
    'VERSION:3.0',
    'PRODID:-//Apple Inc.//macOS 15.1//EN',
    'N:佐々木;健一;;;',
    'FN:佐々木 健一',
    'X-PHONETIC-FIRST-NAME:ケンイチ',
    'X-PHONETIC-LAST-NAME:ササキ',
    'ORG:岩手県;ものづくり振興室',
    'TITLE:主任主査',
    'EMAIL;type=INTERNET;type=HOME:kenichi@example.org',
    'EMAIL;type=INTERNET;type=WORK;type=pref:sasaki@iwate.example.org',
    'item1.TEL;type=pref:+81 19-629-0000',
    'item1.X-ABLabel:代表',
    'item2.ADR;type=WORK;type=pref:;;内丸10-1;盛岡市;岩手県;020-8570;日本',
    'item2.X-ABADR:jp',
    'NOTE:訪欧団\\; 通訳は不要\\nコルマール訪問',
    'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/4gIcSUNDX1BST0ZJTEUAA',
    ' QEAAAIMbGNtcwIQAABtbnRyUkdCIFhZWiAH3AABABkAAwApADlhY3NwQVBQ',
    'X-ABUID:3C6B:ABPerson',
    'END:VCARD',
    'BEGIN:VCARD',
    'VERSION:3.0',
    'N:;;;;',
    'FN:Holzbau Vogesen SAS',
    'ORG:Holzbau Vogesen SAS;',
    'X-ABShowAs:COMPANY',
    'TEL;type=WORK:+33 3 89 20 00 00',
    'ADR;type=WORK:;;3 rue du Bois;Colmar;;68000;France',
    'URL;type=pref:https://holzbau.example.org',
    'END:VCARD',
  ),
);

/** Google Contacts: categories, a label of its own, a given name in two parts. */
export const GOOGLE = utf8(
  crlf(
    'BEGIN:VCARD',
    'VERSION:3.0',
    'FN:Dr. Élodie Anne Schäfer-Lœwe',
    'N:Schäfer-Lœwe;Élodie;Anne;Dr.;',
    'EMAIL;TYPE=INTERNET:elodie@example.org',
    'TEL;TYPE=CELL:+33 6 12 34 56 78',
    'item1.ORG:Rhine Mobility\\, Association',
    'item1.TITLE:Directrice',
    'ADR:;;;;;;FR',
    'CATEGORIES:myContacts,Messe Gifu',
    'END:VCARD',
  ),
);

/** Outlook: vCard 2.1 in windows-1252, quoted-printable in its own lines, types without a name. */
export const OUTLOOK = encoder('windows-1252')(
  crlf(
    'BEGIN:VCARD',
    'VERSION:2.1',
    'N;LANGUAGE=de;CHARSET=Windows-1252:Müller;Jörg;;Dr.',
    'FN;CHARSET=Windows-1252:Jörg Müller',
    'ORG:Maschinenbau Südbaden e. V.;Vertrieb, Export',
    'TITLE:Leiter',
    'NOTE;ENCODING=QUOTED-PRINTABLE:Spricht Franz=F6sisch, Englisch=0D=0A=',
    'kommt im M=E4rz',
    'TEL;WORK;VOICE:+49 761 000000',
    'TEL;WORK;FAX:+49 761 000001',
    'ADR;WORK;PREF:;;Straße 1;Freiburg;;79098;Deutschland',
    'EMAIL;PREF;INTERNET:joerg.mueller@example.org',
    'REV:20261103T090000Z',
    'END:VCARD',
  ),
);

/** A Japanese phone: vCard 2.1 in raw Shift_JIS, the reading in half-width kana; 表 ends in the byte of a backslash. */
export const PHONE = shiftJis(
  crlf(
    'BEGIN:VCARD',
    'VERSION:2.1',
    'N:髙島;彩乃;;;',
    'SOUND;X-IRMC-N:ﾀｶｼﾏ;ｱﾔﾉ;;;',
    'TEL;CELL;VOICE:090-1234-5678',
    'EMAIL;CELL:ayano@example.org',
    'ORG:代表工芸表;営業部',
    'TITLE:代表',
    'X-DCM-TEL:0',
    'END:VCARD',
    'BEGIN:VCARD',
    'VERSION:2.1',
    'N:渡邉;一郎',
    'SOUND;X-IRMC-N:ﾜﾀﾅﾍﾞ;ｲﾁﾛｳ',
    'TEL;HOME;VOICE:0197-65-0000',
    'END:VCARD',
  ),
);

/** An Android phone: quoted-printable Shift_JIS over several lines without a fold. */
export const ANDROID = utf8(
  crlf(
    'BEGIN:VCARD',
    'VERSION:2.1',
    `N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:${quoted(shiftJis('加納'))};=`,
    `${quoted(shiftJis('さくら'))};;;`,
    `SOUND;X-IRMC-N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:${quoted(shiftJis('カノウ'))};${quoted(shiftJis('サクラ'))};;;`,
    'TEL;CELL:080-1234-5678',
    'PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAA',
    ' AQABAAD/2wBDAAgGBgcGBQ==',
    '',
    'END:VCARD',
  ),
);

/** RFC 6350: names in three scripts as alternatives of each other, languages in their order, a telephone as a URI. */
export const RFC_6350 = utf8(
  crlf(
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:individual',
    'FN:山﨑 恵',
    'N;ALTID=1;LANGUAGE=ja:山﨑;恵;;;様',
    'N;ALTID=1;LANGUAGE=ja-Latn:Yamazaki;Megumi;;;',
    'N;ALTID=1;LANGUAGE=ja-Hrkt:ヤマザキ;メグミ;;;',
    'GENDER:F',
    'LANG;PREF=1:ja',
    'LANG;PREF=2:en',
    'EMAIL;PREF=1:megumi@example.org',
    'TEL;VALUE=uri;TYPE="voice,cell":tel:+81-58-000-0000',
    'ORG:岐阜県機械工業会',
    'TITLE:事務局長',
    'CATEGORIES:展示会',
    'NOTE:a\\nb\\, c\\; d\\\\e',
    'END:VCARD',
  ),
);

/** The program's own cards: what vCard has no words for stands in properties of its own. */
export const OWN = utf8(
  crlf(
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:individual',
    'UID:urn:uuid:0193a2b0-0000-7000-8000-000000000001',
    'FN:髙島 彩乃 先生',
    'N;ALTID=1;LANGUAGE=ja:髙島;彩乃;;Dr.;先生',
    'N;ALTID=1;LANGUAGE=ja-Latn:Takashima;Ayano;;;',
    'X-PHONETIC-LAST-NAME;VALUE=TEXT:タカシマ',
    'X-PHONETIC-FIRST-NAME;VALUE=TEXT:アヤノ',
    'X-EJRC-NAME-ORDER;VALUE=TEXT:family-first',
    'X-EJRC-HONORIFIC;VALUE=TEXT:先生',
    'X-EJRC-TITLE;VALUE=TEXT:Dr.',
    'GENDER:F',
    'EMAIL:ayano@example.org',
    'TEL;VALUE=TEXT:+81 58-265-0000',
    'LANG;VALUE=TEXT;PREF=1:de',
    'LANG;VALUE=TEXT:ja',
    'role1.ORG;X-TO=2025-03-31:岩手県',
    'role1.TITLE:主査',
    'role2.ORG:岐阜工芸\\, 協会',
    'role3.ORG:Drittes',
    'role3.TITLE:Beirat',
    'X-EJRC-CULTURAL-NOTES;VALUE=TEXT:茶\\; 和室\\n靴',
    'X-EJRC-PREFERRED-CHANNEL;VALUE=TEXT:letter',
    'END:VCARD',
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:org',
    'FN;ALTID=1;LANGUAGE=ja:岐阜県機械工業会',
    'FN;ALTID=1;LANGUAGE=ja-Latn:Gifu-ken Kikai Kogyokai',
    'FN;ALTID=1;LANGUAGE=en;X-EJRC-TRANSLATION=1:Gifu Machinery Association',
    'FN;ALTID=1;LANGUAGE=ja;X-EJRC-TRANSLATION=1:一般社団法人 岐阜県機械工業会',
    'ORG:岐阜県機械工業会',
    'X-PHONETIC-ORG;VALUE=TEXT:ギフケンキカイコウギョウカイ',
    'X-EJRC-ALIASES;VALUE=TEXT:岐機工\\nGMA',
    'ADR:;;1-2\\n第一ビル\\, 3階;岐阜市;岐阜県;;日本',
    'X-EJRC-KIND;VALUE=TEXT:association',
    'X-EJRC-COUNTRY;VALUE=TEXT:JP',
    'X-EJRC-REGION;VALUE=TEXT:jis:21',
    'X-EJRC-SIZE;VALUE=TEXT:medium',
    'X-EJRC-SECTORS;VALUE=TEXT:C\\,G',
    'X-EJRC-ECOSYSTEMS;VALUE=TEXT:digital',
    'X-EJRC-FORMS-OFFERED;VALUE=TEXT:trade\\,tourism',
    'END:VCARD',
  ),
);

export const CARDS = { APPLE, GOOGLE, OUTLOOK, PHONE, ANDROID, RFC_6350, OWN } as const;

import { describe, expect, it } from 'vitest';
import { encodeIso2022Jp, encoder } from '../testing/encode.ts';
import { guessEncoding } from './guess-encoding.ts';

const JAPANESE = [
  '岩手県',
  '佐々木 健一',
  '髙橋 由美,たかはし ゆみ,090-0000-0000',
  '株式会社北上精密',
  'お世話になっております。',
  'セイ,メイ,メール',
  '〒500-8384 岐阜市薮田南２丁目１番１号',
  'Re: 欧州クラスターとの協力について',
  'ｶﾌﾞｼｷｶﾞｲｼｬ ﾐﾉﾄｳｷ',
];
const CHINESE = ['我们希望参加关于绿色制造的交流活动。', '港口物流,中国有关单位', '您好，谢谢您的来信！'];
const WESTERN = [
  'Jürgen Weißmüller',
  'Straße',
  'Präfektur Gifu – Gespräch am 3. März; 25.000 €',
  'Hélène Schœttel, préfecture à Strasbourg',
  'Être présente où ? À bientôt',
  'Nom;Prénom;Téléphone;Région',
  'España: ¿dónde está la región?',
];

const japanese = ['shift_jis', 'euc-jp'].flatMap((encoding) =>
  JAPANESE.filter((text) => encoding === 'shift_jis' || !text.includes('ｶ')).map((text) => ({ encoding, text })),
);
const cases = [
  ...japanese,
  ...CHINESE.map((text) => ({ encoding: 'gb18030', text })),
  ...WESTERN.map((text) => ({ encoding: 'windows-1252', text })),
];

describe('guessEncoding', () => {
  it.each(cases)('finds $encoding in $text', ({ encoding, text }) => {
    expect(guessEncoding(encoder(encoding)(text))).toEqual({ encoding, certain: false });
  });

  it.each([...JAPANESE, ...CHINESE, ...WESTERN, 'plain'])('is certain of UTF-8: %s', (text) => {
    expect(guessEncoding(new TextEncoder().encode(text))).toEqual({ encoding: 'utf-8', certain: true });
  });

  it.each(JAPANESE)('is certain of ISO-2022-JP: %s', (text) => {
    expect(guessEncoding(encodeIso2022Jp(text))).toEqual({ encoding: 'iso-2022-jp', certain: true });
  });

  it('judges long text by its beginning, even if that ends within a character', () => {
    const long = `x${'岩手県'.repeat(30_000)}`;
    for (const encoding of ['shift_jis', 'euc-jp', 'gb18030']) {
      const text = encoding === 'gb18030' ? `x${'中有'.repeat(40_000)}` : long;
      expect(guessEncoding(encoder(encoding)(text)).encoding).toBe(encoding);
    }
    expect(guessEncoding(new TextEncoder().encode(long)).encoding).toBe('utf-8');
  });
  it('finds the first letter that matters behind a long stretch of ASCII', () => {
    const text = `${'Name;Town\n'.repeat(20_000)}Müller;Köln`;
    expect(guessEncoding(encoder('windows-1252')(text)).encoding).toBe('windows-1252');
  });
});

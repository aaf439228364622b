import { describe, expect, test } from 'vitest';
import { FRAMES } from '#db/seed/demo/frames/index.ts';
import { ORGANISATIONS } from '#db/seed/demo/organisations/index.ts';
import { PEOPLE } from '#db/seed/demo/people/index.ts';
import { REVIEWS } from '#db/seed/demo/reviews.ts';
import { TOPICS } from '#db/seed/demo/topics/index.ts';
import { sideOfCountry } from '#shared/domain/countries.ts';
import { LANGUAGES } from '#shared/domain/lists.ts';
import { regionByCode } from '#shared/domain/regions.ts';
import { ECOSYSTEMS, SECTORS } from '#shared/domain/sectors.ts';
import { asksAbout } from './casting.ts';
import { ROSTER } from './roster.ts';
import { smallPdf } from './small-pdf.ts';
import { fillIn, letter } from './words.ts';

const everyText = TOPICS.flatMap((topic) =>
  LANGUAGES.map((language) => ({ topic, language, text: topic.text[language] })),
);

describe('the texts of the demo office', () => {
  test('at least 25 topics, each told in four languages with requests of its own', () => {
    expect(TOPICS.length).toBeGreaterThanOrEqual(25);
    const asks = everyText.flatMap(({ text }) => text.requests.map(({ ask }) => ask));
    expect(new Set(asks).size).toBe(asks.length);
  });

  test.each(TOPICS.map(({ key }) => key))(
    '%s: someone asks about it in every language, someone answers on both sides',
    (key) => {
      const [topic] = TOPICS.filter((each) => each.key === key);
      if (topic === undefined) throw new Error(key);
      const asking = LANGUAGES.filter((language) =>
        ORGANISATIONS.some((each) => each.writes === language && asksAbout(each, topic)),
      );
      expect(asking).toEqual(LANGUAGES);
      const sides = ORGANISATIONS.filter((each) => asksAbout(each, topic)).map(({ country }) => sideOfCountry(country));
      expect(sides.filter((side) => side === 'japan').length).toBeGreaterThan(0);
      expect(sides.filter((side) => side === 'europe').length).toBeGreaterThan(0);
    },
  );

  test('Japanese is written in Japanese, and only there', () => {
    const japanese = /\p{sc=Hiragana}|\p{sc=Han}/u;
    for (const { language, text } of everyText) {
      expect(japanese.test(JSON.stringify(text)), `${text.name} ${language}`).toBe(language === 'ja');
    }
    for (const language of LANGUAGES) {
      expect(japanese.test(JSON.stringify(FRAMES[language]))).toBe(language === 'ja');
      expect(japanese.test(JSON.stringify(REVIEWS[language]))).toBe(language === 'ja');
    }
  });

  test('codes of regions, sectors and ecosystems exist', () => {
    const regions = ORGANISATIONS.flatMap(({ region }) => region ?? []);
    expect(regions.filter((code) => regionByCode(code) === undefined)).toEqual([]);
    const known = [...SECTORS, ...ECOSYSTEMS].map(({ code }) => code);
    const used = [...TOPICS, ...ORGANISATIONS].flatMap(({ sectors, ecosystems }) => [...sectors, ...ecosystems]);
    expect(used.filter((code) => !known.includes(code))).toEqual([]);
  });

  test('everyone has a name of their own, an organisation and a mailbox at an example domain', () => {
    expect(ROSTER).toHaveLength(PEOPLE.length);
    expect(new Set(ROSTER.map(({ email }) => email)).size).toBe(ROSTER.length);
    for (const { email } of ROSTER) expect(email).toMatch(/^[a-z-]+\.[a-z-]+@[a-z0-9.-]+\.example\.(eu|jp|org)$/u);
  });
});

test('a slot without a value is refused', () => {
  expect(fillIn('{a}{a} {b}', { a: '1', b: '2' })).toBe('11 2');
  expect(() => fillIn('{nobody}', {})).toThrow('{nobody}');
});

test('letters address people as their languages do', () => {
  const [mueller] = ROSTER.filter(({ family }) => family === 'Müller');
  const [takashima] = ROSTER.filter(({ family }) => family === '髙島');
  if (mueller === undefined || takashima === undefined) throw new Error('not there');
  const first = (language: 'de' | 'en' | 'fr' | 'ja', to: typeof mueller) =>
    letter(language, to, 'text', 'x').split('\n\n')[0];
  expect(first('de', mueller)).toBe('Sehr geehrter Herr Müller,');
  expect(first('fr', mueller)).toBe('Monsieur,');
  expect(first('en', takashima)).toBe('Dear Mr Takashima,');
  expect(first('ja', takashima)).toBe('岩手県\n髙島様');
  expect(first('ja', mueller)).toMatch(/ミュラー様$/u);
});

test('the small PDF says where its objects lie', () => {
  const text = Buffer.from(smallPdf('Vereinbarung (Entwurf)', ['Präfektur Gifu', '岐阜'])).toString('latin1');
  expect(text.startsWith('%PDF-1.4')).toBe(true);
  const table = Number(/startxref\n(\d+)/u.exec(text)?.[1]);
  expect(text.slice(table, table + 4)).toBe('xref');
  const third = Number(text.slice(table).split('\n')[5]?.slice(0, 10));
  expect(text.slice(third, third + 7)).toBe('3 0 obj');
  expect(text).toContain('(Vereinbarung \\(Entwurf\\)) Tj');
});

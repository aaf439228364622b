import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { FORMS, type Letter } from './index.ts';
import { wordText } from './write-docx.ts';
import { encoded, writeDraft } from './write-draft.ts';
import { fileName } from './write-text.ts';

const letter = (more: Partial<Letter> = {}): Letter => ({
  ...{
    name: '田中 太郎',
    email: 'tanaka@example.org',
    language: 'ja',
    subject: 'ご案内',
    body: '田中 太郎 様\n\n拝啓',
  },
  ...more,
});
const documentOf = async (letters: readonly Letter[]): Promise<string> =>
  strFromU8(unzipSync(await FORMS.docx.write(letters))['word/document.xml'] ?? new Uint8Array());
const textsOf = (xml: string): string[] =>
  Array.from(xml.matchAll(/<w:t(?: [^>]*)?>([\s\S]*?)<\/w:t>/gu), ([, text = '']) =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  );

test('a document has a section per letter, each on a new page and in its own language', async () => {
  const xml = await documentOf([letter(), letter({ language: 'de', subject: 'Einladung', body: 'Guten Tag' })]);
  expect(xml.match(/<w:sectPr/gu)).toHaveLength(2);
  expect(xml.match(/<w:type w:val="nextPage"\/>/gu)).toHaveLength(2);
  expect(textsOf(xml)).toEqual(['ご案内', '田中 太郎 様', '', '拝啓', 'Einladung', 'Guten Tag']);
  expect(xml).toContain('w:val="ja-JP"');
  expect(xml).toContain('w:val="de-DE"');
});

test.each([
  '{ MERGEFIELD person }',
  '«person»',
  '<w:fldSimple w:instr="DATE"/>',
  ']]>&amp;',
  '{DDEAUTO c:\\\\x "a"}',
  '=1+1',
])('what a record holds is text in a document, never a field or markup: %s', async (hostile) => {
  const xml = await documentOf([letter({ subject: '', body: hostile })]);
  expect(xml).not.toMatch(/<w:(?:fldSimple|fldChar|instrText|hyperlink|object)/u);
  expect(textsOf(xml)).toEqual([hostile]);
});

test('a document holds any text but what XML can’t', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (body) => {
      const lines = wordText(body)
        .split('\n')
        .filter((line) => line !== '');
      const written = textsOf(await documentOf([letter({ subject: '', body })])).filter((line) => line !== '');
      expect(written.join('\n').replaceAll('\t', '')).toBe(lines.join('\n').replaceAll('\t', ''));
    }),
    { numRuns: 60 },
  );
});

test('one text file holds all letters, a zip one each, in order, two of one name too', async () => {
  const text = new TextDecoder().decode(await FORMS.text.write([letter(), letter({ body: 'zwei\r\nZeilen' })]));
  expect(text).toMatch(/^ご案内\r\n\r\n田中 太郎 様\r\n\r\n拝啓\r\n\r\n─+\r\n\r\nご案内\r\n\r\nzwei\r\nZeilen\r\n$/u);
  const files = unzipSync(await FORMS.texts.write([letter(), letter({ body: 'b' })]));
  expect(Object.keys(files)).toEqual(['1 田中 太郎.txt', '2 田中 太郎.txt']);
  expect(strFromU8(files['2 田中 太郎.txt'] ?? new Uint8Array())).toBe('ご案内\r\n\r\nb');
});

test('no name leaves its folder or is refused by a system', () => {
  expect(fileName('../..\\C:\u0000a<b>|"?*\u202e')).toBe('C a b');
  expect(fileName('...')).toBe('–');
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => /^[^\\/:*?"<>|\p{C}]{1,120}$/u.test(fileName(name))));
});

test('a draft is read by a mail program as it was written, and is unsent', async () => {
  const subject = '髙島様 – „Einladung“ '.repeat(8).trim();
  const mail = await PostalMime.parse(writeDraft(letter({ subject, body: 'Zeile 1\nZeile 2 😀' })));
  expect(mail.to).toEqual([{ name: '田中 太郎', address: 'tanaka@example.org' }]);
  expect(mail.subject).toBe(subject);
  expect(mail.text).toBe('Zeile 1\r\nZeile 2 😀');
  expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
});

test('nothing in a name, address or subject adds a header', () => {
  const hostile = 'a\r\nBcc: all@example.org\r\n\r\nx';
  const draft = writeDraft(letter({ name: hostile, subject: hostile, email: `b@example.org>\r\nBcc: c@example.org` }));
  const [head = ''] = draft.split('\r\n\r\n');
  expect(head).not.toMatch(/^bcc:/imu);
  for (const line of encoded('岐阜'.repeat(40)).split('\r\n ')) expect(line.length).toBeLessThanOrEqual(75);
});

import { Document, type ISectionOptions, Packer, Paragraph, SectionType, TextRun } from 'docx';
import type { Language } from '#shared/domain/lists.ts';
import type { Letter } from './letter.ts';

/** How Word spells and breaks lines. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR', ja: 'ja-JP' };
/** Both come with Word on every platform; neither is embedded. */
const FONT = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri', eastAsia: 'Yu Gothic' };
/** Half points. */
const SIZE = 22;
const [A4_WIDTH, A4_HEIGHT, MARGIN] = ['210mm', '297mm', '25mm'] as const;

/**
 * Letters as one Word document, each a section of its own that begins on a new page. Texts are written as runs of text, never as
 * field codes or markup, whatever they hold.
 */
export async function writeDocx(letters: readonly Letter[]): Promise<Uint8Array> {
  const document = new Document({
    creator: 'EJRC Desk',
    styles: { default: { document: { run: { font: FONT, size: SIZE }, paragraph: { spacing: { after: 120 } } } } },
    sections: letters.map(sectionOf),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function sectionOf({ language, subject, body }: Letter): ISectionOptions {
  const run = (text: string, bold = false): TextRun =>
    new TextRun({ text, bold, language: { value: LOCALES[language], eastAsia: LOCALES.ja } });
  const margin = { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } as const;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { size: { width: A4_WIDTH, height: A4_HEIGHT }, margin },
    },
    children: [
      ...(subject.trim() === '' ? [] : [new Paragraph({ children: [run(wordText(subject), true)] })]),
      ...wordText(body)
        .split('\n')
        .map((line) => new Paragraph({ children: [run(line)] })),
    ],
  };
}

/** What XML 1.0 can hold of a text: no controls but tab and line break, no lone surrogates, no non-characters. */
export function wordText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[^\P{Cc}\t\n\u007f-\u009f]|[\ufffe\uffff]/gu, '');
}

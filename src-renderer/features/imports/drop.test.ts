import { expect, test } from 'vitest';
import { type SortedDrop, sortDrop } from './drop.ts';

const named = (...names: readonly string[]): readonly File[] => names.map((name) => new File(['x'], name));
const namesOf = ({ mails, tables, others }: SortedDrop) => [mails, tables, others].map((all) => all.map((f) => f.name));
const MIXED = named('a.EML', 'Kontakte.csv', 'liste.TSV', 'bild.png', 'notiz.txt');

test('mails and tables go their ways, whatever else comes with them', () => {
  expect(namesOf(sortDrop(MIXED, null))).toEqual([['a.EML'], ['Kontakte.csv', 'liste.TSV'], ['bild.png', 'notiz.txt']]);
});

test('on an inquiry a table is a file to keep', () => {
  expect(namesOf(sortDrop(MIXED, 'inquiry:1'))).toEqual([
    ['a.EML'],
    [],
    ['Kontakte.csv', 'liste.TSV', 'bild.png', 'notiz.txt'],
  ]);
});

test('on the import everything but a mail is tried as a table: its reader says what is wrong with it', () => {
  expect(namesOf(sortDrop(MIXED, 'import'))).toEqual([
    ['a.EML'],
    ['Kontakte.csv', 'liste.TSV', 'bild.png', 'notiz.txt'],
    [],
  ]);
});

test('an exchange file is known by its ending wherever it is let go, and on the exchange everything is tried as one', () => {
  const bundle = named('ejrc-C4-2026-11-24.ejrcsync');
  for (const target of [null, 'inquiry:1', 'import']) {
    const { bundles, others, tables } = sortDrop(bundle, target);
    expect([bundles, others, tables]).toEqual([bundle, [], []]);
  }
  expect(namesOf(sortDrop(MIXED, 'sync'))).toEqual([['a.EML'], [], []]);
  expect(sortDrop(MIXED, 'sync').bundles).toHaveLength(4);
});

test('what a mail program drags without a good name is known by its type', () => {
  const mail = new File(['x'], 'Nachricht', { type: 'message/rfc822' });
  expect(sortDrop([mail], null).mails).toEqual([mail]);
});

test('messages of Outlook are mails, workbooks and contacts are tables; a text is neither until it is chosen', () => {
  const files = named('a.msg', '名簿.XLSX', 'kontakte.vcf', 'liste.txt');
  expect(namesOf(sortDrop(files, null))).toEqual([['a.msg'], ['名簿.XLSX', 'kontakte.vcf'], ['liste.txt']]);
  expect(namesOf(sortDrop(files, 'inquiry:1'))).toEqual([['a.msg'], [], ['名簿.XLSX', 'kontakte.vcf', 'liste.txt']]);
});

import { expect, test } from 'vitest';
import type { CsvKind } from '#shared/contract/imports-csv.ts';
import { device } from '../../testing/device.ts';
import { csvFile, tableFile } from '../testing/files.ts';

const kindOf = async (file: File, likely?: CsvKind) => {
  const { client } = await device('ceeja-1');
  const head = await client.imports.readCsv({ file, likely });
  return head.status === 'read' ? head.kind : head;
};

test.each([
  ['organisations-cp932.csv', 'organisations'],
  ['organisations-windows-1252.csv', 'organisations'],
  ['people-fr-utf8.csv', 'people'],
  ['people-utf16le.csv', 'people'],
  ['people-utf8-bom.csv', 'people'],
  ['people-with-errors.csv', 'people'],
] as const)('%s tells by its columns what it holds, whatever is likelier', async (name, kind) => {
  expect(await kindOf(csvFile(name), kind === 'people' ? 'organisations' : 'people')).toBe(kind);
});

test('a table whose columns fit both is what is likelier, organisations where nobody knows', async () => {
  const both = () => tableFile('E-Mail,Land', 'info@example.de,DE');
  expect(await kindOf(both(), 'people')).toBe('people');
  expect(await kindOf(both())).toBe('organisations');
});

test('what a person says it holds counts, not its columns', async () => {
  const { client } = await device('ceeja-1');
  const head = await client.imports.readCsv({ file: csvFile('people-fr-utf8.csv'), kind: 'organisations' });
  expect(head).toMatchObject({ status: 'read', kind: 'organisations' });
});

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Client } from '#shared/contract/index.ts';
import { receiveFile } from '#shared/contract/receive-file.ts';
import { REPORT_FORMATS } from '#shared/contract/reports.ts';
import { LANGUAGES } from '#shared/domain/lists.ts';
import { exchange } from '../testing/deliver.ts';
import { device } from '../testing/device.ts';
import { YEAR } from './testing/report-of.ts';

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());
const xmlOf = async (file: File): Promise<string> =>
  strFromU8(unzipSync(await bytesOf(file))['word/document.xml'] ?? new Uint8Array());

/** The sample with other words in it. */
async function changed({ reports }: Client, name: string, change: (xml: string) => string): Promise<File> {
  const parts = unzipSync(await bytesOf(await reports.sampleTemplate({ language: 'de' })));
  const xml = strToU8(change(strFromU8(parts['word/document.xml'] ?? new Uint8Array())));
  return new File([new Uint8Array(zipSync({ ...parts, 'word/document.xml': xml }))], name);
}

async function issued({ inquiries, reports }: Client) {
  const { id: inquiryId } = await inquiries.create({ subject: '木工 Holzbau', receivedAt: Date.UTC(2026, 1, 2, 9) });
  const { id: reportId } = await reports.create({ ...YEAR, language: 'ja' });
  await reports.saveText({ reportId, section: 'summary', body: '良い年でした。' });
  await reports.saveStory({ reportId, inquiryId, title: '水素', body: 'うまくいきました。' });
  return (await reports.issue({ id: reportId })).id;
}

test.each(LANGUAGES)(
  'the sample in %s is a template, and an issued report fills it in its own language',
  async (language) => {
    const { client } = await device('ceeja-1');
    const id = await issued(client);
    const { id: templateId } = await client.reports.addTemplate({
      file: await client.reports.sampleTemplate({ language }),
    });
    const file = await receiveFile(
      await client.reports.exportWritten({ of: 'issue', id, format: 'template', templateId }),
    );
    expect(file.name).toBe('activity-report_2026-01-01_2026-12-31_ja_1.docx');
    const xml = await xmlOf(file);
    for (const text of ['良い年でした。', '水素', 'うまくいきました。', '木工 Holzbau', '受付件数'])
      expect(xml).toContain(text);
    expect(xml).not.toContain('{{');
  },
);

test('a template is on the other laptops after an exchange, is taken away and comes back by undo', async () => {
  const [ceeja, gifu] = [await device('ceeja-1'), await device('gifu-1')];
  const { id } = await ceeja.client.reports.addTemplate({
    file: await changed(ceeja.client, 'Brief.docx', (xml) => xml),
  });
  exchange(ceeja, gifu);
  expect(await gifu.client.reports.templates()).toMatchObject([{ id, name: 'Brief.docx' }]);
  const { op } = await ceeja.client.files.remove({ id });
  expect(await ceeja.client.reports.templates()).toEqual([]);
  await ceeja.client.changes.undo({ op: op ?? 0 });
  expect(await ceeja.client.reports.templates()).toHaveLength(1);
});

test('a template with an unknown field, and a file that is none, are refused by name and not kept', async () => {
  const { client } = await device('ceeja-1');
  const wrong = await changed(client, 'Brief.docx', (xml) => xml.replace('{{office}}', '{{offize}}'));
  await expect(client.reports.addTemplate({ file: wrong })).rejects.toMatchObject({
    ...{ code: 'TEMPLATE_FIELD', data: { name: 'Brief.docx', field: 'offize' } },
  });
  await expect(client.reports.addTemplate({ file: new File(['Hello'], 'x.docx') })).rejects.toMatchObject({
    ...{ code: 'FILE_UNREADABLE', data: { name: 'x.docx', reason: 'not-word' } },
  });
  expect(await client.reports.templates()).toEqual([]);
});

test('no other file can be filled as a template', async () => {
  const { client } = await device('ceeja-1');
  const { id: ownerId } = await client.inquiries.create({ subject: 'A' });
  const { id: templateId } = await client.files.add({
    ownerId,
    file: await client.reports.sampleTemplate({ language: 'fr' }),
  });
  const asked = { ...YEAR, language: 'fr', format: 'template' } as const;
  for (const id of [templateId, undefined])
    await expect(
      (async () => receiveFile(await client.reports.export({ ...asked, ...(id && { templateId: id }) })))(),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('all formats of an issued report come in one file, with one line in the privacy log', async () => {
  const { client } = await device('ceeja-1');
  const id = await issued(client);
  const done: number[] = [];
  const events = await client.reports.exportWritten({ of: 'issue', id, format: 'all' });
  const file = await receiveFile(events, (count) => done.push(count));
  expect(file.name).toBe('activity-report_2026-01-01_2026-12-31_ja_1.zip');
  const names = Object.keys(unzipSync(await bytesOf(file)));
  expect(names).toHaveLength(REPORT_FORMATS.length);
  expect(names.map((name) => name.split('.').at(-1)).toSorted()).toEqual(['csv', 'csv', 'csv', 'docx', 'pdf', 'xlsx']);
  expect(done.at(-1)).toBe(REPORT_FORMATS.length);
  const { rows } = await client.disclosures.page({ filter: {}, cursor: null, limit: 5, language: 'de' });
  expect(rows).toMatchObject([{ kind: 'report', format: 'zip', records: 1, people: 0 }]);
});

import { expect, test } from 'vitest';
import { device } from '../testing/device.ts';

const asked = { format: 'csv', language: 'de' } as const;
const log = { cursor: null, limit: 50, language: 'en', filter: {} } as const;

test('a list is copied in the words and order of its columns, and no cell runs as a formula', async () => {
  const { client } = await device('ceeja-1');
  await client.inquiries.create({ subject: '=1+1', priority: 'high' });
  await client.inquiries.create({ subject: 'Ein "Zitat" <b>', priority: 'low' });
  const sort = { by: 'subject', direction: 'desc' } as const;
  const columns = ['priority', 'subject'];
  const { text, html, rows, total } = await client.exports.copy({ ...asked, list: 'inquiries', columns, sort });
  expect([rows, total]).toEqual([2, 2]);
  expect(text.split('\r\n').slice(0, 3)).toEqual(['Priorität\tBetreff', 'Niedrig\t"Ein ""Zitat"" <b>"', "Hoch\t'=1+1"]);
  expect(html).toContain('<td>Ein &quot;Zitat&quot; &lt;b&gt;</td>');
  expect(html).toContain("<td>'=1+1</td>");
});

test('copied people are written into the privacy log, rows without people are not', async () => {
  const { client } = await device('ceeja-1');
  const { id } = await client.people.create({ familyNative: 'Weber' });
  await client.inquiries.create({ subject: 'a', requesterPersonId: id });
  await client.exports.copy({ ...asked, list: 'inquiries', columns: ['subject'] });
  expect((await client.disclosures.page(log)).rows).toEqual([]);
  await client.exports.copy({ ...asked, list: 'inquiries', columns: ['subject', 'person'] });
  await client.exports.copy({ ...asked, list: 'people', filter: { not: { language: ['ja'], tag: ['x'] } } });
  expect((await client.disclosures.page(log)).rows).toMatchObject([
    { list: 'people', format: 'clipboard', people: 1, scope: 'Language (not): Japanese · tags (not): 1' },
    { list: 'inquiries', format: 'clipboard', people: 1, records: 1 },
  ]);
});

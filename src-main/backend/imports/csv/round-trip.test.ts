import { describe, expect, test } from 'vitest';
import { receiveFile } from '#shared/contract/receive-file.ts';
import { LANGUAGES, type Language } from '#shared/domain/lists.ts';
import { type Device, device } from '../../testing/device.ts';
import { apply, preview } from '../testing/office.ts';

type Client = Device['client'];
type RoundTripList = 'organisations' | 'people';
type RoundTripFormat = 'csv' | 'xlsx' | 'json';

/** Every field that an export of the list has. */
async function fill({ client }: Device): Promise<void> {
  const { id: organisationId } = await client.organisations.create({
    nameNative: '岐阜県機械工業会',
    nameLanguage: 'ja',
    nameKana: 'ギフケンキカイコウギョウカイ',
    nameLatin: 'Gifu-ken Kikai Kogyokai',
    nameEn: 'Gifu Machinery Association',
    nameDe: 'Maschinenbauverband Gifu',
    nameFr: 'Association des machines de Gifu',
    nameJa: '岐阜県機械工業会（一社）',
    kind: 'association',
    country: 'JP',
    regionCode: 'jis:21',
    city: '岐阜市',
    size: 'medium',
    website: 'https://gifu.example.org',
    labels: {
      sector: ['C', 'G'],
      ecosystem: ['digital'],
      'form-offered': ['research-innovation', 'trade'],
      'form-sought': ['tourism'],
      tag: ['Messe 2026', '=SUM'],
    },
  });
  await client.people.create({
    familyNative: '髙島',
    givenNative: '彩乃',
    familyKana: 'タカシマ',
    givenKana: 'アヤノ',
    familyLatin: 'Takashima',
    givenLatin: 'Ayano',
    nameLanguage: 'ja',
    honorific: '様',
    title: 'Dr.',
    gender: 'female',
    preferredLanguage: 'de',
    preferredChannel: 'letter',
    labels: { language: ['ja', 'en'], tag: ['@Gifu'] },
    contactPoints: [
      { kind: 'email', value: 'ayano@gifu.example.org' },
      { kind: 'phone', value: '+81 58-265-0000' },
    ],
    affiliation: { organisationId, role: '-Leitung; Export' },
  });
}

const exported = async (
  client: Client,
  list: RoundTripList,
  format: RoundTripFormat,
  language: Language,
): Promise<File> => receiveFile(await client.exports.list({ list, format, language }));

const listOf = async (client: Client, list: RoundTripList): Promise<unknown> =>
  // When it was put in here is told, and not taken over.
  JSON.parse(await (await exported(client, list, 'json', 'en')).text(), (key, value) =>
    key === 'created' ? undefined : value,
  );

describe.each(['csv', 'xlsx'] as const)('a list exported as %s', (format) => {
  test.each(LANGUAGES)('in %s comes in again equal at another office', async (language) => {
    const [from, to] = [await device('gifu-1'), await device('ceeja-1')];
    await fill(from);
    for (const list of ['organisations', 'people'] as const) {
      const { token, counts, rows } = await preview(
        to.client,
        await exported(from.client, list, format, language),
        list,
      );
      expect(rows.flatMap(({ errors, notices }) => [...errors, ...notices])).toEqual([]);
      expect(counts).toMatchObject({ create: 1, error: 0 });
      await apply(to.client, token);
    }
    expect(await listOf(to.client, 'people')).toEqual(await listOf(from.client, 'people'));
    expect(await listOf(to.client, 'organisations')).toEqual(await listOf(from.client, 'organisations'));
  });

  test('says nothing new to the office it came from', async () => {
    const from = await device('gifu-1');
    await fill(from);
    for (const list of ['organisations', 'people'] as const) {
      const { row } = await preview(from.client, await exported(from.client, list, format, 'fr'), list);
      expect(row(2)).toMatchObject({ outcome: 'skip', skipped: { reason: 'unchanged' } });
    }
  });
});

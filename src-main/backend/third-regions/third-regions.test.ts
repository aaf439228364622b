import { afterEach, expect, test } from 'vitest';
import { searchRegions } from '#shared/domain/region-search.ts';
import { declareThirdRegions, FIRST_THIRD_REGIONS, regionByCode, regionName } from '#shared/domain/regions.ts';
import { deliver } from '../testing/deliver.ts';
import { type Device, device } from '../testing/device.ts';

afterEach(() => declareThirdRegions(FIRST_THIRD_REGIONS));

const offered = async ({ thirdRegions }: Device['client']) =>
  (await thirdRegions.list()).flatMap(({ key, countries }) => (countries.length === 0 ? [] : [key]));

const GULF = {
  names: { en: 'Gulf states', de: 'Golfstaaten', fr: 'États du Golfe', ja: '湾岸諸国' },
  countries: ['SA', 'AE', 'QA'],
};

test('an own third region stands beside those that came with the program, is found, and lets through its countries', async () => {
  const { client } = await device('ceeja-1');
  const before = await client.thirdRegions.list();
  const { key, op } = await client.thirdRegions.save(GULF);
  expect((await client.thirdRegions.list()).map((region) => region.key)).toEqual([...before.map((r) => r.key), key]);
  expect(searchRegions('Golfstaaten', 'ja')[0]?.names.ja).toBe('湾岸諸国');
  await client.organisations.create({ kind: 'agency', nameNative: 'Doha Trade', country: 'QA' });
  await client.organisations.create({ kind: 'agency', nameNative: 'Hanoi Trade', country: 'VN' });
  const counted = await client.organisations.count({ filter: { region: [`third:${key}`] } });
  expect(counted).toEqual({ matching: 1, all: 2 });
  await client.changes.undo({ op: op ?? 0 });
  expect(await client.thirdRegions.list()).toEqual(before);
});

test('one that came with the program can be renamed, cut anew and taken away; where it stands it keeps its name', async () => {
  const { client } = await device('ceeja-1');
  const africa = (await client.thirdRegions.list()).find(({ key }) => key === 'africa');
  if (africa === undefined) throw new Error('no Africa');
  await client.thirdRegions.save({ ...africa, names: { ...africa.names, de: 'Afrika (AU)' } });
  expect(regionName('third:africa', 'de')).toBe('Afrika (AU)');
  await client.thirdRegions.remove({ key: 'africa' });
  expect(await offered(client)).not.toContain('africa');
  expect(searchRegions('Afrika', 'de').map(({ code }) => code)).not.toContain('third:africa');
  expect(regionByCode('third:africa')?.names.de).toBe('Afrika (AU)');
  expect((await client.thirdRegions.list()).find(({ key }) => key === 'africa')?.names.de).toBe('Afrika (AU)');
  await client.changes.undo();
  expect(await offered(client)).toContain('africa');
});

test('the undo of an edit, or of taking one away, brings back what came with the program', async () => {
  const { client } = await device('ceeja-1');
  const before = await client.thirdRegions.list();
  const [first] = before;
  if (first === undefined) throw new Error('no third region');
  await client.thirdRegions.remove({ key: first.key });
  expect(await offered(client)).not.toContain(first.key);
  await client.changes.undo();
  expect(await client.thirdRegions.list()).toEqual(before);
  await client.thirdRegions.save({ ...first, names: { ...first.names, en: 'Other' } });
  await client.changes.undo();
  expect(await client.thirdRegions.list()).toEqual(before);
});

test('what a colleague made of them is known after the exchange', async () => {
  const [ceeja, gifu] = [await device('ceeja-1'), await device('gifu-1')];
  const { key } = await gifu.client.thirdRegions.save(GULF);
  declareThirdRegions(FIRST_THIRD_REGIONS);
  deliver(gifu, ceeja);
  expect(regionName(`third:${key}`, 'fr')).toBe('États du Golfe');
  expect(await ceeja.client.thirdRegions.list()).toEqual(await gifu.client.thirdRegions.list());
});

test('one without a name in a language, or without countries, is refused', async () => {
  const { client } = await device('ceeja-1');
  await expect(client.thirdRegions.save({ ...GULF, countries: [] })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  const nameless = { ...GULF, names: { ...GULF.names, ja: ' ' } };
  await expect(client.thirdRegions.save(nameless)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  await expect(client.thirdRegions.remove({ key: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

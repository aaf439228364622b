import { expect, test } from 'vitest';
import { bundleFor, idOf, stage, take } from '../testing/bundles.ts';
import { approveDevice, consortium } from '../testing/consortium.ts';
import type { Device } from '../testing/device.ts';
import { exchangeFolder, setUpFolder } from '../testing/folder-laptop.ts';
import { exchangeBundles, expectSound, imageOf } from '../testing/put-back.ts';
import { exchangeByFolder } from './folder/index.ts';
import { heldVector, openConflicts } from './index.ts';
import { isUnknownHere } from './put-back.ts';

const DAY = 86_400_000;

async function createAll({ client }: Device, ...subjects: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const subject of subjects) ids.push((await client.inquiries.create({ subject })).id);
  return ids;
}

const subjectsOf = ({ backend }: Device): unknown =>
  backend.context.sqlite.prepare('SELECT subject FROM inquiry WHERE deleted_at IS NULL ORDER BY 1').pluck().all();

/** A laptop gave changes away, was put back to before them as a whole, and went on. @param lost @param since what it did before and after */
async function putBack(lost: readonly string[], since: readonly string[]) {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  const [common = ''] = await createAll(ceeja, 'common');
  await exchangeBundles(ceeja, gifu);
  const putBackTo = imageOf(ceeja);
  await createAll(ceeja, ...lost);
  await ceeja.client.inquiries.update({ ids: [common], patch: { nextStep: 'before it was put back' } });
  await take(gifu, await bundleFor(ceeja, gifu));
  const back = putBackTo(ceeja);
  back.wait(DAY);
  await createAll(back, ...since);
  await back.client.inquiries.update({ ids: [common], patch: { description: 'after it was put back' } });
  return { former: idOf(ceeja), back, gifu, common };
}

test.each([
  ['less than it had done', ['a', 'b', 'c'], ['d']],
  ['just as much', ['a', 'b'], ['d', 'e']],
  ['more, so that its numbers do not tell', ['a'], ['d', 'e', 'f']],
])(
  'rule 7: a laptop whose whole machine was put back becomes a new device, when it had done %s since',
  async (_, lost, since) => {
    const { former, back, gifu, common } = await putBack(lost, since);
    gifu.wait(DAY);
    const bundle = await bundleFor(gifu, back);
    await expect(stage(back, bundle.path)).rejects.toMatchObject({ code: 'put_back' });
    await expect(bundleFor(back, gifu)).rejects.toMatchObject({ code: 'put_back' });

    const again = back.restart();
    expect(idOf(again)).not.toBe(former);
    expect(subjectsOf(again)).toEqual(['common', ...since]);
    expect((await again.client.maintenance.check()).findings).toEqual([]);
    await approveDevice(gifu, again);
    await exchangeBundles(again, gifu);
    expect(subjectsOf(gifu)).toEqual([...lost, 'common', ...since].toSorted());
    expect(await gifu.client.inquiries.get({ id: common })).toMatchObject({
      nextStep: 'before it was put back',
      description: 'after it was put back',
    });
    await expectSound(again, gifu);
    expect(heldVector(again.backend.context.sqlite)).toEqual(heldVector(gifu.backend.context.sqlite));
  },
);

test('what it did alone is edited on from there, and nobody is asked to decide', async () => {
  const { back, gifu, common } = await putBack(['a'], ['d']);
  gifu.wait(DAY);
  await expect(stage(back, (await bundleFor(gifu, back)).path)).rejects.toMatchObject({ code: 'put_back' });
  const again = back.restart();
  await approveDevice(gifu, again);
  await again.client.inquiries.update({ ids: [common], patch: { description: 'later' } });
  await exchangeBundles(again, gifu);
  expect(await gifu.client.inquiries.get({ id: common })).toMatchObject({ description: 'later' });
  expect(openConflicts(gifu.backend.context.sqlite)).toEqual([]);
  await expectSound(again, gifu);
});

test('what it lost against a colleague meanwhile stays a conflict, and the same one for all', async () => {
  const [ceeja, gifu, iwate] = await consortium('ceeja-1', 'gifu-1', 'iwate-1');
  const [common = ''] = await createAll(ceeja, 'common');
  await exchangeBundles(ceeja, gifu);
  await exchangeBundles(ceeja, iwate);
  const putBackTo = imageOf(ceeja);
  await createAll(ceeja, 'a');
  await take(gifu, await bundleFor(ceeja, gifu));
  const back = putBackTo(ceeja);
  for (const laptop of [back, gifu]) laptop.wait(DAY);
  await back.client.inquiries.update({ ids: [common], patch: { description: 'lost' } });
  iwate.wait(DAY + 60_000);
  await iwate.client.inquiries.update({ ids: [common], patch: { description: 'stands' } });
  await take(back, await bundleFor(iwate, back));
  expect(openConflicts(back.backend.context.sqlite)).toMatchObject([{ value: 'lost' }]);
  await expect(stage(back, (await bundleFor(gifu, back)).path)).rejects.toMatchObject({ code: 'put_back' });

  const again = back.restart();
  await approveDevice(gifu, again);
  await exchangeBundles(again, gifu);
  const conflicts = [again, gifu].map(({ backend }) =>
    openConflicts(backend.context.sqlite).map(({ id, value }) => ({ id, value })),
  );
  expect(conflicts[0]).toMatchObject([{ value: 'lost' }]);
  expect(conflicts[1]).toEqual(conflicts[0]);
  await expectSound(again, gifu);
});

test('by a folder, too: it writes nothing there before it is a new device', async () => {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  const folder = exchangeFolder();
  const [own, theirs] = [await setUpFolder(ceeja, folder), await setUpFolder(gifu, folder)];
  await createAll(ceeja, 'common');
  for (const way of [own, theirs, own]) await way.exchange();
  const putBackTo = imageOf(ceeja);
  await createAll(ceeja, 'a');
  for (const way of [own, theirs]) await way.exchange();
  const back = putBackTo(ceeja);
  back.wait(DAY);
  await createAll(back, 'd', 'e', 'f');
  gifu.wait(DAY);
  const goesOn = ({ backend }: Device) => exchangeByFolder(backend.context, own.id);
  await expect(goesOn(back)).rejects.toMatchObject({ code: 'put_back' });
  await expect(goesOn(back)).rejects.toMatchObject({ code: 'put_back' });
  await theirs.exchange();
  expect(subjectsOf(gifu)).toEqual(['a', 'common']);

  const again = back.restart();
  await approveDevice(gifu, again);
  await goesOn(again);
  await theirs.exchange();
  await goesOn(again);
  expect(subjectsOf(gifu)).toEqual(['a', 'common', 'd', 'e', 'f']);
  await expectSound(again, gifu);
});

test('a laptop that others know less of than it did, or that they have compacted, is none that was put back', async () => {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  await createAll(ceeja, 'a');
  await exchangeBundles(ceeja, gifu);
  const { sqlite } = ceeja.backend.context;
  const known = sqlite.prepare('SELECT seq, stamp FROM chg c JOIN ref r ON r.n = c.device WHERE r.value = ?');
  for (const own of known.all(idOf(ceeja)) as { seq: number; stamp: number }[]) {
    expect(isUnknownHere(sqlite, idOf(ceeja), own)).toBe(false);
    expect(isUnknownHere(sqlite, idOf(ceeja), { ...own, stamp: own.stamp + 1 })).toBe(true);
  }
  await createAll(ceeja, 'b', 'c');
  await take(ceeja, await bundleFor(gifu, ceeja));
});

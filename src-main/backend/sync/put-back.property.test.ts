import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundleFor, stage, take } from '../testing/bundles.ts';
import { approveDevice, consortium } from '../testing/consortium.ts';
import type { Device } from '../testing/device.ts';
import { exchangeBundles, expectSound, imageOf } from '../testing/put-back.ts';

const HOUR = 3_600_000;
const TAGS = ['Holz', '木材', 'bois'];

const deed = fc.record({
  kind: fc.constantFrom('create', 'edit', 'edit', 'delete', 'restore', 'tag', 'tag'),
  at: fc.nat(20),
});
const deeds = (minLength: number) => fc.array(deed, { minLength, maxLength: 8 });
const story = fc.record({ before: deeds(1), unsent: deeds(0), lost: deeds(1), since: deeds(0), elsewhere: deeds(0) });

type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

/** Does it where it can be done, else it makes a record; remembers the words that were written. */
async function carryOut({ client, backend }: Device, all: readonly Deed[], word: (text: string) => string) {
  const find = (where: string) =>
    backend.context.sqlite.prepare(`SELECT id FROM inquiry WHERE deleted_at ${where} ORDER BY id`).pluck();
  const labelled = backend.context.sqlite.prepare(
    'SELECT 1 FROM label WHERE owner_id = ? AND value = ? AND deleted_at IS NULL',
  );
  for (const { kind, at } of all) {
    const ids = find(kind === 'restore' ? 'IS NOT NULL' : 'IS NULL').all() as string[];
    const id = ids[at % Math.max(1, ids.length)];
    const tag = TAGS[at % TAGS.length] ?? '';
    const isOn = labelled.get(id ?? '', tag) !== undefined;
    if (kind === 'create' || id === undefined) await client.inquiries.create({ subject: word('made') });
    else if (kind === 'edit') await client.inquiries.update({ ids: [id], patch: { nextStep: word('next') } });
    else if (kind === 'delete') await client.inquiries.remove({ ids: [id] });
    else if (kind === 'restore') await client.inquiries.restore({ ids: [id] });
    else {
      const tags = isOn ? { add: [], remove: [tag] } : { add: [tag], remove: [] };
      await client.labels.change({ ownerIds: [id], facet: 'tag', ...tags });
    }
  }
}

test('rules 2, 3 and 7: whatever was done before and after a whole machine was put back, all come to the same and every edit is in the log', async () => {
  const run = async ({ before, unsent, lost, since, elsewhere }: Story): Promise<void> => {
    const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
    const words: string[] = [];
    const word = (text: string): string => {
      words.push(`${text} ${words.length};`);
      return words.at(-1) ?? '';
    };
    await carryOut(ceeja, before, word);
    await exchangeBundles(ceeja, gifu);
    await carryOut(ceeja, unsent, word);
    const putBackTo = imageOf(ceeja);
    await carryOut(ceeja, [{ kind: 'create', at: 0 }, ...lost], word);
    await take(gifu, await bundleFor(ceeja, gifu));
    const back = putBackTo(ceeja);
    for (const laptop of [back, gifu]) laptop.wait(HOUR);
    await carryOut(back, since, word);
    await carryOut(gifu, elsewhere, word);
    await expect(stage(back, (await bundleFor(gifu, back)).path)).rejects.toMatchObject({ code: 'put_back' });
    const again = back.restart();
    expect((await again.client.maintenance.check()).findings).toEqual([]);
    await approveDevice(gifu, again);
    await exchangeBundles(again, gifu);
    await expectSound(again, gifu);
    for (const { backend } of [again, gifu]) {
      const log = backend.context.sqlite.prepare('SELECT patch FROM chg').pluck().all().join('\n');
      expect(words.filter((each) => !log.includes(each))).toEqual([]);
    }
    for (const { backend } of [again, gifu]) backend.close();
  };
  await fc.assert(fc.asyncProperty(story, run), { numRuns: 8, endOnFailure: true });
}, 120_000);

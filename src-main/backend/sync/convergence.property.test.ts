import { test } from 'vitest';
import { checkHistories, checkHistory, columns, direct, historySeed } from '../testing/histories/index.ts';

/** Beside this file stands a second one with as many, so that two cores share the work. */
const COUNT = 1000;

test('rule 2: any devices, any order, any repetition, any partial delivery end in the same digest, with every edit in the log', async () => {
  await checkHistories({ count: COUNT, carriers: [direct], seed: historySeed() });
}, 600_000);

test('a record brought back on two laptops in the same millisecond: all note the same deletions', async () => {
  await checkHistory(
    {
      laptops: 3,
      steps: [
        { on: 0, do: 'remove', at: 0 },
        { on: 1, do: 'create' },
        { on: 0, do: 'send', to: 2, share: 0.3, again: false, way: 0 },
        { on: 2, do: 'restore', at: 0 },
        { on: 1, do: 'write', at: 1, field: 'subject', text: 'a' },
        { on: 0, do: 'restore', at: 0 },
        { on: 0, do: 'tag', at: 0, tag: 'x' },
      ],
    },
    { carriers: [direct, columns] },
  );
});

import { test } from 'vitest';
import { checkHistories, direct, historySeed } from '../testing/histories/index.ts';

/** Beside this file stands a second one with as many, so that two cores share the work. */
const COUNT = 1000;

test('rule 2: any devices, any order, any repetition, any partial delivery end in the same digest, with every edit in the log', async () => {
  await checkHistories({ count: COUNT, carriers: [direct], seed: historySeed() });
}, 600_000);

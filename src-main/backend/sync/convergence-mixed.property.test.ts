import { test } from 'vitest';
import { checkHistories, columns, direct, historySeed } from '../testing/histories/index.ts';

/** Beside this file stands convergence.property.test.ts with as many, so that two cores share the work. */
const COUNT = 1000;

test('rule 2: the same where some deliveries travel as a bundle’s columns and some as they are', async () => {
  await checkHistories({ count: COUNT, carriers: [direct, columns], seed: historySeed() });
}, 600_000);

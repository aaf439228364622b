import { test } from 'vitest';
import { checkHistories, direct, folderCarrier, historySeed } from '../../testing/histories/index.ts';

test('rule 2: the same where some deliveries travel by a folder and some as they are', async () => {
  await checkHistories({ count: 8, carriers: [direct, await folderCarrier()], seed: historySeed() });
}, 120_000);

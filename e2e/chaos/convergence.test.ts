import { test } from 'vitest';
import { checkHistories, columns, direct } from '../../src-main/backend/testing/histories/index.ts';
import { isLong, note, seed } from './trials.ts';

const FAULT = 'deliveries lost, repeated, reordered, cut; clocks that jump';
const HISTORIES = isLong ? 10_000 : 20;

test(
  FAULT,
  async () => {
    const counts = { fault: FAULT, trials: HISTORIES, halfApplied: 0 };
    try {
      await checkHistories({ count: HISTORIES, carriers: [direct, columns], seed });
      note({ ...counts, losses: 0 });
    } catch (error) {
      note({ ...counts, losses: 1 });
      throw error;
    }
  },
  6 * 3_600_000,
);

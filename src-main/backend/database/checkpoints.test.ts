import { expect, test, vi } from 'vitest';
import { addTasks } from '../testing/bundles.ts';
import { device } from '../testing/device.ts';
import { createCheckpoints, waitingPages } from './checkpoints.ts';

/** More than fit into the 4 MB of log at which SQLite itself would do it. */
const TASKS = 12_000;

test('a commit waits for no checkpoint; it comes once nobody commits any more', async () => {
  const laptop = await device('ceeja-1');
  const { sqlite } = laptop.backend.context;
  addTasks(laptop, TASKS);
  expect(waitingPages(sqlite)).toBeGreaterThan(1000);
  await vi.waitFor(() => expect(waitingPages(sqlite)).toBe(0), { timeout: 10_000 });
});

test('a little is left for later: each checkpoint waits for the disk', async () => {
  const laptop = await device('ceeja-1');
  const { sqlite } = laptop.backend.context;
  const before = waitingPages(sqlite);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const checkpoints = createCheckpoints(sqlite, () => {});
    addTasks(laptop, 1);
    checkpoints.note();
    vi.advanceTimersByTime(60_000);
    expect(waitingPages(sqlite)).toBeGreaterThan(before);
  } finally {
    vi.useRealTimers();
  }
});

test('where it fails the program goes on and says so in its log', async () => {
  const { sqlite } = (await device('ceeja-1')).backend.context;
  const lines: string[] = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    createCheckpoints({ ...sqlite, pragma: refuse }, (line) => lines.push(line)).note();
    vi.advanceTimersByTime(60_000);
  } finally {
    vi.useRealTimers();
  }
  expect(lines).toEqual(['a checkpoint failed: Error: disk I/O error']);
});

function refuse(): never {
  throw new Error('disk I/O error');
}

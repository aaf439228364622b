import { cpSync, rmSync } from 'node:fs';
import { createRouterClient } from '@orpc/server';
import { seededRandom } from '#db/seed/random.ts';
import { openBackend } from '../src-main/backend/backend.ts';
import { ROOT } from './data.ts';
import { type Figure, interleave, ms, percentiles, times } from './harness.ts';

/** Not measured: until then the code is compiled as it goes. */
const WARMING_EDITS = 200;

/**
 * Figure 5: an edit as the interface makes it, beside an untracked update of the same field of the same table with the same
 * durability. In a copy of the office, because the untracked updates leave changes that no log holds.
 */
export async function measureEdit(dataDir: string, rounds: number): Promise<readonly Figure[]> {
  const copy = `${dataDir}.edited`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(dataDir, copy, { recursive: true });
  try {
    return await measureEditIn(copy, rounds);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

async function measureEditIn(dataDir: string, rounds: number): Promise<readonly Figure[]> {
  const backend = openBackend({ dataDir, rootDir: ROOT });
  try {
    const client = createRouterClient(backend.router, { context: backend.context });
    const { sqlite } = backend.context;
    const random = seededRandom(5);
    const count = WARMING_EDITS + rounds;
    const someIds = sqlite.prepare('SELECT id FROM inquiry ORDER BY random() LIMIT ?').pluck();
    // Each its own records, so that neither finds their pages read by the other.
    const ids = someIds.all(2 * count) as readonly string[];
    const untracked = sqlite.prepare('UPDATE inquiry SET next_step = ? WHERE id = ?');
    let at = 0;
    const next = (): string => ids[at++] ?? '';
    const durations = await interleave(count, [
      () => client.inquiries.update({ ids: [next()], patch: { nextStep: `call ${random.int(1, 1e9)}` } }),
      () => untracked.run(`call ${random.int(1, 1e9)}`, next()),
    ]);
    const [tracked = [], peer = []] = durations.map((all) => all.slice(WARMING_EDITS));
    const [ours, theirs] = [percentiles(tracked), percentiles(peer)];
    const ratio = ours.p50 / theirs.p50;
    return [
      {
        number: '5',
        what: 'a tracked edit: validate, write, log, commit',
        ours: `p50 ${ms(ours.p50)}, p99 ${ms(ours.p99)}`,
        peer: `untracked p50 ${ms(theirs.p50)}, p99 ${ms(theirs.p99)}`,
        ratio: times(ratio),
        target: 'p50 <= 1 ms, p99 <= 5 ms, <= 2x',
        holds: ours.p50 <= 1 && ours.p99 <= 5 && ratio <= 2,
      },
    ];
  } finally {
    backend.close();
  }
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { affiliation, contactPoint, organisation, person } from '#db/schema/index.ts';
import { openBackend } from '../src-main/backend/backend.ts';
import type { Context } from '../src-main/backend/context.ts';
import { candidatesFor } from '../src-main/backend/duplicates/index.ts';
import { ROOT } from './data.ts';
import { type Figure, ms, percentiles } from './harness.ts';

/** Nobody waits longer than this for a piece of background work, ms. */
const MOST_MS = 50;
/** What an import may spend on one row, ms. */
const ROW_MS = 2;
const SLICE_MS = 8;
const BATCH = 2000;
const ASKED = 2000;

const SYLLABLES = [
  'ka',
  'shi',
  'mo',
  'ri',
  'ta',
  'no',
  'mi',
  'sa',
  'wa',
  'ko',
  'be',
  'ru',
  'hin',
  'dal',
  'ster',
  'wei',
];

/** Family names of three syllables and given ones of two: some namesakes, as in life. */
function nameOf(n: number, syllables: number): string {
  let rest = (n * 2_654_435_761) % 2 ** 32;
  let name = '';
  for (let at = 0; at < syllables; at += 1) {
    name += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Figure 16: looking through so many people and organisations for doubles, and asking for one more. */
export function measureDuplicates(records: number): readonly Figure[] {
  const dataDir = mkdtempSync(join(tmpdir(), 'ejrc-bench-duplicates-'));
  const backend = openBackend({ dataDir, rootDir: ROOT });
  try {
    fill(backend.context, records);
    const { pass } = backend.context.duplicates;
    const slices: number[] = [];
    const started = performance.now();
    for (let isDone = false; !isDone; ) {
      const begun = performance.now();
      ({ isDone } = pass.work(SLICE_MS));
      slices.push(performance.now() - begun);
    }
    const seconds = (performance.now() - started) / 1000;
    const pairs = backend.context.sqlite.prepare('SELECT count(*) FROM duplicate_pair').pluck().get() as number;
    const { p50, p99 } = percentiles(slices);
    const longest = Math.max(...slices);
    const asked = percentiles(askFor(backend.context));
    return [
      {
        number: '16a',
        what: `looking through ${records} people and organisations for doubles, ${pairs} pairs in ${seconds.toFixed(0)} s`,
        ours: `pieces p50 ${ms(p50)}, p99 ${ms(p99)}, longest ${ms(longest)}`,
        target: `<= ${MOST_MS} ms`,
        peer: '-',
        ratio: '-',
        holds: longest <= MOST_MS,
      },
      {
        number: '16b',
        what: `who may be the one that is imported, of ${records}`,
        ours: `p50 ${ms(asked.p50)}, p99 ${ms(asked.p99)}`,
        target: `p99 <= ${ROW_MS} ms`,
        peer: '-',
        ratio: '-',
        holds: asked.p99 <= ROW_MS,
      },
    ];
  } finally {
    backend.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function fill({ writer, sqlite }: Context, records: number): void {
  sqlite.pragma('synchronous = OFF');
  const organisations: string[] = [];
  for (let made = 0; made < records; made += BATCH) {
    writer.mutate('bench.fill', (write) => {
      for (let n = made; n < Math.min(records, made + BATCH); n += 1) {
        if (n % 10 === 0) {
          const nameNative = `${nameOf(n, 3)} ${nameOf(n + 7, 2)} GmbH`;
          const house = {
            kind: 'company',
            country: 'DE',
            website: `${nameOf(n, 4).toLowerCase()}.example.org`,
          } as const;
          organisations.push(write.insert(organisation, { nameNative, ...house, createdAt: n }));
          continue;
        }
        const names = { familyNative: nameOf(n, 3), givenNative: nameOf(n * 31, 2), nameOrder: 'given-first' } as const;
        const personId = write.insert(person, { ...names, createdAt: n });
        const organisationId = organisations[n % organisations.length] ?? '';
        write.insert(affiliation, { personId, organisationId });
        const key = `${names.givenNative}.${names.familyNative}@${nameOf(n % 5000, 4)}.example.org`.toLowerCase();
        write.insert(contactPoint, { ownerId: personId, kind: 'email', value: key, key });
      }
    });
  }
  sqlite.pragma('synchronous = FULL');
}

function askFor(context: Context): readonly number[] {
  return Array.from({ length: ASKED }, (_, at) => {
    const n = at * 97 + 1;
    const begun = performance.now();
    candidatesFor(context, { of: 'person', facts: { familyNative: nameOf(n, 3), givenNative: nameOf(n * 31, 2) } });
    return performance.now() - begun;
  });
}

import { createRouterClient } from '@orpc/server';
import type { Cursor } from '#shared/contract/common.ts';
import { openBackend } from '../src-main/backend/backend.ts';
import { pageOfInquiries } from '../src-main/backend/inquiries/index.ts';
import { ROOT } from './data.ts';
import { type Figure, interleave, ms, percentiles, times } from './harness.ts';

const SORT = { by: 'received', direction: 'desc' } as const;
const LIMIT = 100;

/** What the page shows and nothing else, as one would write it for this page alone. */
const PAGE = `SELECT r.id, r.number, r.subject, r.language, r.status, r.channel, r.priority, r.received_at, r.received_zone,
    r.owner_id, r.office_id, r.next_step, r.next_step_on, r.outcome,
    p.id AS person_id, p.family_native, p.given_native, p.family_kana, p.given_kana, p.family_latin, p.given_latin,
    p.name_order, p.name_language AS person_language, p.honorific, p.title, p.gender,
    o.id AS organisation_id, o.name_native, o.name_language, o.name_kana, o.name_latin, o.name_en, o.name_de, o.name_fr,
    o.name_ja, o.country, o.region_code,
    (SELECT json_group_array(json_array(facet, value)) FROM label WHERE owner_id = r.id AND deleted_at IS NULL) AS labels
  FROM inquiry r LEFT JOIN person p ON p.id = r.requester_person_id
    LEFT JOIN organisation o ON o.id = r.requester_organisation_id
  WHERE r.status = 'concluded' AND r.deleted_at IS NULL ORDER BY r.received_at DESC, r.id DESC
  LIMIT ${LIMIT}`;
/** Not measured: until then the code is compiled as it goes. */
const WARMING_ROUNDS = 100;
/** As many as it takes to be sure: each of them reads half of the office. */
const OFFSET_ROUNDS = 7;

/** Figure 7: a page of a filtered, sorted list at its top and deep in it, beside a raw statement and OFFSET. */
export async function measurePage(dataDir: string, inquiries: number, rounds: number): Promise<readonly Figure[]> {
  const backend = openBackend({ dataDir, rootDir: ROOT });
  try {
    const { context } = backend;
    const { sqlite } = context;
    const client = createRouterClient(backend.router, { context });
    const filter = { status: ['concluded' as const] };
    const depth = Math.floor(inquiries / 2);
    const deep = sqlite
      .prepare(`SELECT received_at, id FROM inquiry WHERE status = 'concluded' AND deleted_at IS NULL
        ORDER BY received_at DESC, id DESC LIMIT 1 OFFSET ?`)
      .raw()
      .get(depth) as [number, string];
    const raw = sqlite.prepare(PAGE);
    const offset = sqlite.prepare(`${PAGE} OFFSET ?`);
    const cursor: Cursor = deep;
    const page = (from: Cursor) => pageOfInquiries(context, filter, SORT, from, LIMIT);

    const durations = await interleave(WARMING_ROUNDS + rounds, [
      () => page(null),
      () => raw.all(),
      () => page(cursor),
      () => client.inquiries.page({ filter, sort: SORT, cursor: null, limit: LIMIT }),
    ]);
    const [first, peer, far, whole] = durations.map((all) => percentiles(all.slice(WARMING_ROUNDS)));
    const [skipped] = (await interleave(OFFSET_ROUNDS, [() => offset.all(depth), () => page(cursor)])).map(percentiles);
    if (!first || !peer || !far || !skipped || !whole) throw new Error('nothing was measured');
    return [
      {
        number: '7a',
        what: `100 rows, filtered and sorted, of ${inquiries}`,
        ours: `p50 ${ms(first.p50)}, p99 ${ms(first.p99)}`,
        peer: `raw statement p50 ${ms(peer.p50)}`,
        ratio: times(first.p50 / peer.p50),
        target: 'p99 <= 2 ms, <= 1.6x',
        holds: first.p99 <= 2 && first.p50 / peer.p50 <= 1.6,
      },
      {
        number: '7b',
        what: `the same at depth ${depth}`,
        ours: `p50 ${ms(far.p50)}, p99 ${ms(far.p99)}`,
        peer: `OFFSET p50 ${ms(skipped.p50)}`,
        ratio: times(skipped.p50 / far.p50),
        target: 'p99 <= 1 ms, OFFSET >= 50x',
        holds: far.p99 <= 1 && skipped.p50 / far.p50 >= 50,
      },
      {
        number: '7c',
        what: 'the whole call with validation both ways',
        ours: `p50 ${ms(whole.p50)}, p99 ${ms(whole.p99)}`,
        peer: `the query alone p50 ${ms(first.p50)}`,
        ratio: times(whole.p50 / first.p50),
        target: 'p99 <= 4 ms (information)',
        holds: whole.p99 <= 4,
      },
    ];
  } finally {
    backend.close();
  }
}

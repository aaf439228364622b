import type { Random } from '#db/seed/random.ts';
import { SEED_LANGUAGES, subjectIn } from '#db/seed/subjects.ts';
import { uuidFromBytes } from '#shared/domain/ids.ts';
import { PRIORITIES } from '#shared/domain/lists.ts';
import type { RecordEdit } from './memory-peers.ts';

const DAY = 86_400_000;
const FROM = Date.UTC(2026, 0, 5);
const STATES = ['acknowledged', 'qualified', 'matching', 'introduced'] as const;
const OFFICERS = Array.from({ length: 12 }, (_, n) => uuidFromBytes(new Uint8Array(16).fill(n)));

type MakeEdit = (random: Random) => RecordEdit['values'];

/** Of fields some of which a person decides about: an edit that loses opens a conflict. */
const DISPUTED_EDITS: readonly MakeEdit[] = [
  (random) => ({
    nextStep: subjectIn(random.pick(SEED_LANGUAGES), random, random.int(1, 999)),
    nextStepOn: new Date(FROM + random.int(0, 300) * DAY).toISOString().slice(0, 10),
  }),
  (random) => {
    const at = FROM + random.int(0, 300 * DAY);
    return { status: random.pick(STATES), statusSince: at, acknowledgedAt: at };
  },
];

/** Of fields whose lost edits stay in the history alone. */
export const UNDISPUTED_EDITS: readonly MakeEdit[] = [
  (random) => ({ priority: random.pick(PRIORITIES) }),
  (random) => ({ ownerId: random.pick(OFFICERS), officeId: random.pick(OFFICERS) }),
];

/** What the interface does to a case. */
export const EDITS: readonly MakeEdit[] = [...DISPUTED_EDITS, ...UNDISPUTED_EDITS];

/** Each case once; which of its fields depends on the case alone, so that the edits of two devices collide. */
export function editsOf(cases: readonly string[], random: Random, among = EDITS): readonly RecordEdit[] {
  return cases.map((record, i) => ({ record, values: among[i % among.length]?.(random) ?? {} }));
}

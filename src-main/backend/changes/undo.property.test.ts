import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkOffice } from '../check/index.ts';
import { type Device, device } from '../testing/device.ts';

type Step =
  | { readonly do: 'create'; readonly subject: string }
  | { readonly do: 'edit'; readonly at: number; readonly subject: string; readonly priority: 'low' | 'high' }
  | { readonly do: 'bulk'; readonly nextStep: string }
  | { readonly do: 'tag'; readonly at: number; readonly add: string; readonly remove: string }
  | { readonly do: 'move'; readonly at: number; readonly to: 'matching' | 'on-hold' | 'received' | 'acknowledged' }
  | { readonly do: 'remove'; readonly at: number };

const word = fc.constantFrom('a', '岐阜', 'ß', '', 'é');
const at = fc.nat(4);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('create' as const), subject: fc.constantFrom('x', '水素') }),
  fc.record({
    do: fc.constant('edit' as const),
    at,
    subject: fc.constantFrom('y', '木工'),
    priority: fc.constantFrom('low' as const, 'high' as const),
  }),
  fc.record({ do: fc.constant('bulk' as const), nextStep: word }),
  fc.record({ do: fc.constant('tag' as const), at, add: fc.constantFrom('m', 'n'), remove: fc.constantFrom('m', 'n') }),
  fc.record({
    do: fc.constant('move' as const),
    at,
    to: fc.constantFrom('matching' as const, 'on-hold' as const, 'received' as const, 'acknowledged' as const),
  }),
  fc.record({ do: fc.constant('remove' as const), at }),
);

/** Every inquiry and label with its values, without clocks: what people see. */
function seen({ backend }: Device): unknown {
  const { sqlite } = backend.context;
  const inquiries =
    sqlite.prepare(`SELECT id, subject, priority, next_step, status, status_before, matching_at, held_on,
    answered_at, next_step_on FROM inquiry WHERE deleted_at IS NULL ORDER BY id`);
  const labels = sqlite.prepare(`SELECT l.owner_id, l.facet, l.value FROM label l JOIN inquiry i ON i.id = l.owner_id
    WHERE l.deleted_at IS NULL AND i.deleted_at IS NULL ORDER BY 1, 2, 3`);
  return { inquiries: inquiries.all(), labels: labels.all() };
}

async function run({ client }: Device, ids: string[], action: Step): Promise<boolean> {
  const id = 'at' in action ? ids[action.at % Math.max(1, ids.length)] : undefined;
  if ('at' in action && id === undefined) return false;
  const done = async (call: Promise<{ op: number | null }>): Promise<boolean> =>
    (await call.catch(() => ({ op: null }))).op !== null;
  switch (action.do) {
    case 'create': {
      const made = await client.inquiries.create({ subject: action.subject });
      ids.push(made.id);
      return true;
    }
    case 'edit':
      return done(
        client.inquiries.update({ ids: [id ?? ''], patch: { subject: action.subject, priority: action.priority } }),
      );
    case 'bulk':
      return ids.length > 0 && done(client.inquiries.update({ ids, patch: { nextStep: action.nextStep } }));
    case 'tag':
      return done(
        client.labels.change({
          ownerIds: [id ?? ''],
          facet: 'tag',
          add: [action.add],
          remove: [action.remove].filter((tag) => tag !== action.add),
        }),
      );
    case 'move':
      return done(client.inquiries.move({ ids: [id ?? ''], to: action.to }));
    case 'remove':
      return done(client.inquiries.remove({ ids: [id ?? ''] }));
  }
}

test('undoing everything leads back through every state one has seen, and redoing everything forward again', async () => {
  const laptop = await device('ceeja-1');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
      const ids: string[] = [];
      const states = [seen(laptop)];
      for (const action of steps) if (await run(laptop, ids, action)) states.push(seen(laptop));
      for (const state of states.slice(0, -1).toReversed()) {
        await laptop.client.changes.undo();
        expect(seen(laptop)).toEqual(state);
      }
      for (const state of states.slice(1)) {
        await laptop.client.changes.redo();
        expect(seen(laptop)).toEqual(state);
      }
    }),
    { numRuns: 60 },
  );
  expect(checkOffice(laptop.backend.context)).toEqual([]);
}, 60_000);

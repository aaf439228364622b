import fc from 'fast-check';

const TEXT_FIELDS = ['subject', 'description', 'nextStep', 'outcomeNote'] as const;
const STATES = ['received', 'acknowledged', 'qualified', 'concluded'] as const;

/** What happens on one laptop, or between two. Numbers that name a laptop or a record are taken modulo what there is. */
export type Step = { readonly on: number } & (
  | { readonly do: 'create' }
  | { readonly do: 'write'; readonly at: number; readonly field: (typeof TEXT_FIELDS)[number]; readonly text: string }
  | { readonly do: 'move'; readonly at: number; readonly status: (typeof STATES)[number] }
  | { readonly do: 'writeAll'; readonly text: string }
  | { readonly do: 'tag' | 'untag'; readonly at: number; readonly tag: string }
  | { readonly do: 'remove' | 'restore'; readonly at: number }
  | { readonly do: 'set' | 'unset'; readonly key: string; readonly text: string }
  | { readonly do: 'undo' | 'redo' }
  | { readonly do: 'wait'; readonly hours: number }
  | Send
);

/** A delivery: so large a part of it arrives, by one of the ways; it may come twice, out of order the second time. */
export interface Send {
  readonly do: 'send';
  readonly to: number;
  readonly share: number;
  readonly again: boolean;
  readonly way: number;
}

const on = fc.nat(4);
const at = fc.nat(3);
const text = fc.constantFrom('a', 'b', 'c', '岐阜', '');
const key = fc.constantFrom('k', 'l');

/** How one kind of step is made, and how often it comes beside the others. */
const kinds: readonly { readonly weight: number; readonly arbitrary: fc.Arbitrary<Step> }[] = [
  { weight: 1, arbitrary: fc.record({ on, do: fc.constant('create' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({ on, do: fc.constant('write' as const), at, field: fc.constantFrom(...TEXT_FIELDS), text }),
  },
  { weight: 1, arbitrary: fc.record({ on, do: fc.constant('move' as const), at, status: fc.constantFrom(...STATES) }) },
  { weight: 1, arbitrary: fc.record({ on, do: fc.constant('writeAll' as const), text }) },
  {
    weight: 2,
    arbitrary: fc.record({
      on,
      do: fc.constantFrom('tag' as const, 'untag' as const),
      at,
      tag: fc.constantFrom('x', 'y'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ on, do: fc.constantFrom('remove' as const, 'restore' as const), at }) },
  { weight: 1, arbitrary: fc.record({ on, do: fc.constantFrom('set' as const, 'unset' as const), key, text }) },
  { weight: 1, arbitrary: fc.record({ on, do: fc.constantFrom('undo' as const, 'redo' as const) }) },
  { weight: 1, arbitrary: fc.record({ on, do: fc.constant('wait' as const), hours: fc.constantFrom(-5, 0, 1, 30) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      on,
      do: fc.constant('send' as const),
      to: on,
      share: fc.constantFrom(0.3, 0.7, 1, 1),
      again: fc.boolean(),
      way: fc.nat(7),
    }),
  },
];

/** A history: how many laptops, and what happens in turn. */
export interface History {
  readonly laptops: number;
  readonly steps: readonly Step[];
}

export const histories: fc.Arbitrary<History> = fc.record({
  laptops: fc.integer({ min: 2, max: 5 }),
  // By itself fast-check would make most of them short, and hardly two edits would ever meet.
  steps: fc.array(fc.oneof(...kinds), { minLength: 1, maxLength: 50, size: 'max' }),
});

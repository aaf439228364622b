import { expect, test } from 'vitest';
import { type EntityKind, entities } from '#db/schema/index.ts';
import { referencesTo } from '#db/schema/references.ts';
import { isOwn, lossesOf, REACHED } from './reach.ts';

/** Personal values that stay with the nameless record, because something is counted by them. */
const COUNTED = new Set(['participant.attendance', 'interpreter.cost']);

/** Whoever became part of the person by a merge is erased with them, each by an order: a merge can be taken back. */
const BY_ORDERS_OF_THEIR_OWN = ['person.mergedIntoId'];

test('rule 11: every field that may name a person is reached by an erasure', () => {
  const named = ({ kind, field }: { kind: string; field: string }): string => `${kind}.${field}`;
  const told = REACHED.map(({ kind, by }) => named({ kind, field: by }));
  expect([...told, ...BY_ORDERS_OF_THEIR_OWN].toSorted()).toEqual(referencesTo('person').map(named).toSorted());
});

test('rule 11: what is reached loses every field that is flagged as personal, but for what is counted', () => {
  const kinds: readonly EntityKind[] = ['person', ...REACHED.map(({ kind }) => kind)];
  const left = kinds.flatMap((kind) =>
    entities[kind].personal.filter((field) => !lossesOf(kind).includes(field)).map((field) => `${kind}.${field}`),
  );
  expect(new Set(left)).toEqual(COUNTED);
});

test('rule 11: what is counted is not the person’s own', () => {
  expect(['participant', 'party', 'inquiry', 'entry', 'interpreter'].filter(isOwn)).toEqual([]);
});

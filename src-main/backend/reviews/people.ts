import type { PersonRef } from '#shared/contract/common.ts';
import type { WholeCase } from './review.ts';

/** The people whom a case names, by id: who asks, the parties of now and before, and who wrote or was spoken to. */
export function peopleOf({ inquiry, timeline }: WholeCase): ReadonlyMap<string, PersonRef> {
  const named = [
    inquiry.person,
    ...inquiry.parties.map(({ person }) => person),
    ...timeline.flatMap((item) => {
      if (item.type === 'entry') return [item.entry.person];
      return item.type === 'party' ? [item.person] : [];
    }),
  ];
  return new Map(named.flatMap((person) => (person === null ? [] : [[person.id, person] as const])));
}

import { useClient } from '../rpc/orpc.tsx';
import { NewPerson } from './NewPerson.tsx';
import { type PickedPerson, usePersonLine } from './pickers.tsx';
import { useAsked } from './use-asked.ts';
import type { Founding } from './use-founding.tsx';

/** Lets a picker make the person that it did not find. */
export function useFoundingPerson(): Founding<PickedPerson> {
  const client = useClient();
  const line = usePersonLine();
  const { ask, asked } = useAsked<PickedPerson>();
  const created = async (id: string): Promise<void> => {
    const person = await client.people.get({ id });
    const organisation = person.affiliations[0]?.organisation ?? null;
    asked?.answer(line({ ...person, organisation, role: null, affiliatedTo: null }));
  };
  return {
    found: ask,
    open: asked !== null,
    dialog: asked && (
      <NewPerson opened known={{ familyNative: asked.name }} onClose={() => asked.answer(null)} onCreated={created} />
    ),
  };
}

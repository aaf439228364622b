import type { ReactNode } from 'react';
import { useClient } from '../rpc/orpc.tsx';
import { NewOrganisation } from './NewOrganisation.tsx';
import { type PickedOrganisation, useOrganisationLine } from './pickers.tsx';
import { useAsked } from './use-asked.ts';

export interface Founding<Found> {
  /** For a picker's `onCreate`. */
  readonly found: (typed: string) => Promise<Found | null>;
  /** Whether the form is open; the asking form steps aside meanwhile. */
  readonly open: boolean;
  /** Stands beside the asking form, not inside: the two must not submit each other. */
  readonly dialog: ReactNode;
}

/** Lets a picker make the organisation that it did not find. */
export function useFounding(): Founding<PickedOrganisation> {
  const client = useClient();
  const line = useOrganisationLine();
  const { ask, asked } = useAsked<PickedOrganisation>();
  return {
    found: ask,
    open: asked !== null,
    dialog: (
      <NewOrganisation
        opened={asked !== null}
        name={asked?.name ?? ''}
        onClose={() => asked?.answer(null)}
        onCreated={async (id) => asked?.answer(line(await client.organisations.get({ id })))}
      />
    ),
  };
}

/** What a plan makes of the office, by whichever writer: the program's own, or that of a thread beside it. */
import type { Write } from '../../changes/index.ts';
import type { Context } from '../../context.ts';
import { changeLabels } from '../../labels/index.ts';
import { createOrganisation, updateOrganisation } from '../../organisations/index.ts';
import {
  addAffiliation,
  addContactPoint,
  createPerson,
  firstAffiliation,
  updateAffiliation,
  updatePerson,
} from '../../people/index.ts';
import type { Action, Additions, OrganisationLink, Plan } from './plan.ts';

type Office = Pick<Context, 'sqlite' | 'staffId'>;

/** Of a plan, what is written. */
export interface PlannedWork {
  readonly newOrganisations: Plan['newOrganisations'];
  readonly actions: Iterable<Action>;
}

/** @param onWritten told how many actions are done, after each and after each organisation before them; may throw to end the work */
export function carryOut(
  context: Office,
  write: Write,
  { newOrganisations, actions }: PlannedWork,
  onWritten: (done: number) => void = () => {},
): void {
  const made = new Map<string, string>();
  for (const [key, organisation] of newOrganisations) {
    made.set(key, createOrganisation(context, write, organisation));
    onWritten(0);
  }
  const idOf = (link: OrganisationLink): string => {
    const id = link.kind === 'known' ? link.id : made.get(link.key);
    if (id === undefined) throw new Error('the plan links an organisation that it does not make');
    return id;
  };
  let done = 0;
  for (const action of actions) {
    doOne(context, write, action, idOf);
    done += 1;
    onWritten(done);
  }
}

function doOne(context: Office, write: Write, action: Action, idOf: (link: OrganisationLink) => string): void {
  switch (action.kind) {
    case 'create-person': {
      const { person, affiliations } = action;
      const id = createPerson(context, write, person);
      // Of those that began alike the one made last stands first.
      for (const { organisation, ...of } of affiliations.toReversed()) {
        firstAffiliation(context, write, { ...of, personId: id, organisationId: idOf(organisation) });
      }
      return;
    }
    case 'update-person': {
      updatePerson(context, write, action.id, action.patch);
      add(context, write, action.id, action.additions);
      for (const change of action.affiliations.toReversed()) {
        if (change.kind === 'edit') {
          updateAffiliation(context, write, change.id, change.patch);
          continue;
        }
        const { role, fromOn, toOn } = change;
        const organisationId = idOf(change.organisation);
        addAffiliation(context, write, { personId: action.id, organisationId, role, fromOn, toOn });
      }
      return;
    }
    case 'create-organisation':
      createOrganisation(context, write, action.organisation);
      return;
    case 'update-organisation':
      updateOrganisation(context, write, action.id, action.patch);
      add(context, write, action.id, action.additions);
  }
}

function add(context: Office, write: Write, ownerId: string, { points, country, labels }: Additions): void {
  for (const point of points) addContactPoint(context, write, { ...point, ownerId, country: country ?? undefined });
  for (const { facet, values } of labels) changeLabels(write, ownerId, facet, { add: values, remove: [] });
}

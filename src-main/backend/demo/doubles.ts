import { type DemoStaff, STAFF } from '#db/seed/demo/staff.ts';
import type { NewOrganisation } from '#shared/contract/organisations.ts';
import type { NewPerson } from '#shared/contract/people.ts';
import { newOrganisation, newPerson } from './contacts.ts';
import { organisationOf, personOf } from './roster.ts';
import type { Deed } from './story/index.ts';

const DAY = 86_400_000;

/** Who comes to the helpdesk by two offices is sometimes put in twice, as each of them heard the name: work for the duplicates centre. */
export function doublesOf(now: number): readonly Deed[] {
  return [
    personAgain(now - 9 * DAY, 'kakamu', 'iwate.3', { familyNative: '山崎', contactPoints: [] }),
    personAgain(now - 6 * DAY, 'harrow', 'baden-w.1', {
      familyNative: 'Stroessner',
      familyKana: null,
      givenKana: null,
    }),
    personAgain(now - 4 * DAY, 'onodera', 'gifu.2', { familyNative: '斉藤', title: null, contactPoints: [] }),
    organisationAgain(now - 3 * DAY, 'dietrich', 'holzbau', {
      nameNative: 'Holzbaunetzwerk Schwarzwald e. V.',
      addressLines: null,
      postalCode: null,
    }),
  ];
}

function personAgain(at: number, staff: string, key: string, heard: Partial<NewPerson>): Deed {
  return {
    at,
    staff: colleague(staff),
    run: async (desk) => {
      const person = personOf(key);
      await desk.personId(key);
      const organisation = await desk.organisationId(person.organisation.key);
      await desk.client.people.create({ ...newPerson(person, organisation), ...heard });
    },
  };
}

function organisationAgain(at: number, staff: string, key: string, heard: Partial<NewOrganisation>): Deed {
  return {
    at,
    staff: colleague(staff),
    run: async (desk) => {
      await desk.organisationId(key);
      await desk.client.organisations.create({ ...newOrganisation(organisationOf(key)), ...heard });
    },
  };
}

function colleague(key: string): DemoStaff {
  const found = STAFF.find((each) => each.key === key);
  if (found === undefined) throw new Error(`the demo has no colleague ${key}`);
  return found;
}

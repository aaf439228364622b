import { CONSENT_WORDINGS } from '#db/seed/demo/consents.ts';
import { ORGANISATIONS } from '#db/seed/demo/organisations/index.ts';
import { STAFF } from '#db/seed/demo/staff.ts';
import type { Random } from '#db/seed/random.ts';
import type { ConsentPurpose } from '#shared/domain/lists.ts';
import { CALENDARS } from './calendar.ts';
import { type DemoPerson, peopleOf, ROSTER } from './roster.ts';
import type { Deed } from './story/index.ts';

const DAY = 86_400_000;
const WEEKS = 7 * DAY;

/** What happens to people and organisations beside the inquiries: they are put in, agree, move on. */
export function livesOf(from: number, now: number, random: Random): readonly Deed[] {
  return [...firstContacts(from, random), ...laterContacts(from, now, random), ...changes(from, now, random)];
}

const [weber] = STAFF;
const calendar = CALENDARS.FR;

/** The consortium brings its address books: within the first weeks two thirds of the organisations are known. */
function firstContacts(from: number, random: Random): readonly Deed[] {
  const known = ORGANISATIONS.filter((_, i) => i % 3 !== 2);
  return known.map(({ key }): Deed => {
    const at = calendar.inOfficeHours(from + random.next() * 5 * WEEKS, random);
    return { at, staff: random.pick(STAFF), run: async (desk) => void (await desk.organisationId(key)) };
  });
}

/** Everyone is put in at the latest when they visit an event; by then they have said what they agree to. */
function laterContacts(from: number, now: number, random: Random): readonly Deed[] {
  return ROSTER.flatMap((person): readonly Deed[] => {
    const at = calendar.inOfficeHours(from + 3 * WEEKS + (now - from - 5 * WEEKS) * random.next() ** 1.5, random);
    const staff = random.pick(STAFF);
    const met: Deed = { at, staff, run: async (desk) => void (await desk.personId(person.key)) };
    return [met, ...consents(person, at + 60_000, now, random)];
  });
}

/** How many agree to what. */
const OFTEN: readonly (readonly [ConsentPurpose, number])[] = [
  ['introduction', 0.7],
  ['event-invitations', 0.5],
  ['newsletter', 0.3],
  ['photographs', 0.1],
];

function consents(person: DemoPerson, at: number, now: number, random: Random): readonly Deed[] {
  const wording = CONSENT_WORDINGS[person.organisation.writes];
  const givenOn = calendar.dayOf(at);
  const consented = OFTEN.filter(([, often]) => random.chance(often)).map(([purpose]) => purpose);
  const give = (purpose: ConsentPurpose, i: number): readonly Deed[] => {
    let id = '';
    const given: Deed = {
      at: at + i * 1000,
      staff: weber,
      run: async (desk) => {
        const personId = await desk.personId(person.key);
        const expiresOn = purpose === 'newsletter' ? calendar.dayOf(at + 730 * DAY) : null;
        const made = await desk.client.consents.add({
          ...{ personId, purpose, basis: 'consent', wording: wording[purpose], givenOn, expiresOn },
          source: i % 2 === 0 ? 'E-mail' : 'Form',
        });
        id = made.id;
      },
    };
    const withdrawnAt = calendar.inOfficeHours(at + random.int(40, 400) * DAY, random);
    if (!random.chance(0.06) || withdrawnAt > now) return [given];
    const on = calendar.dayOf(withdrawnAt);
    return [
      given,
      { at: withdrawnAt, staff: weber, run: async (desk) => void (await desk.client.consents.withdraw({ id, on })) },
    ];
  };
  const basis: Deed = {
    at,
    staff: weber,
    run: async (desk) => {
      const personId = await desk.personId(person.key);
      await desk.client.consents.add({ personId, purpose: 'case-handling', basis: 'public-task', givenOn });
    },
  };
  return [basis, ...consented.flatMap((purpose, i) => give(purpose, i + 1))];
}

/** A few change to another organisation of their country; the first ones of an organisation stay. */
function changes(from: number, now: number, random: Random): readonly Deed[] {
  const movers = ROSTER.filter(({ key }, i) => key.endsWith('.2') && i % 2 === 0).slice(0, 8);
  return movers.flatMap((person): readonly Deed[] => {
    const { organisation } = person;
    const others = ORGANISATIONS.filter((each) => each.country === organisation.country && each !== organisation);
    const next = random.pick(others);
    const at = calendar.inOfficeHours(from + (now - from) * (0.86 + 0.12 * random.next()), random);
    const [colleague] = peopleOf(next);
    const role = colleague?.role ?? person.role;
    return [
      {
        at,
        staff: weber,
        run: async (desk) => {
          const { people } = desk.client;
          const id = await desk.personId(person.key);
          const { affiliations } = await people.get({ id });
          const [present] = affiliations;
          const toOn = calendar.dayOf(at - 12 * DAY);
          if (present !== undefined) await people.updateAffiliation({ id: present.id, patch: { toOn } });
          const organisationId = await desk.organisationId(next.key);
          await people.addAffiliation({ personId: id, organisationId, role, fromOn: calendar.dayOf(at - 11 * DAY) });
        },
      },
    ];
  });
}

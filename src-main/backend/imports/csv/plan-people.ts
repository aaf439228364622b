import type { NewOrganisation } from '#shared/contract/organisations.ts';
import { isJapaneseScript } from '#shared/domain/scripts.ts';
import type { Context } from '../../context.ts';
import { prepared } from '../../database/statements.ts';
import { createFinder, type Finder } from '../../duplicates/index.ts';
import type { TableRow } from '../../exchange/tables/index.ts';
import { findOrganisationsNamed, idsNamed, type Named } from '../names/find-names.ts';
import { findOwners } from '../names/find-owners.ts';
import type { GivenAffiliation } from './affiliation-update.ts';
import { type Candidate, candidatesFor, differInKanji, namesCanMeet, ownersOfAddress } from './candidates.ts';
import { personCreation } from './person-creation.ts';
import { type PersonRow, readPersonRow } from './person-rows.ts';
import { personUpdate } from './person-update.ts';
import {
  decided,
  decisionOn,
  doubtful,
  faulty,
  type OrganisationLink,
  type Plan,
  type Planning,
  planned,
  type RowPlan,
  skipped,
} from './plan.ts';
import { planEach, withEach } from './plan-each.ts';
import { keep, layoutOf, type RowValues, rowValues } from './row-values.ts';

type Reader = Pick<Context, 'sqlite'>;

/** What would become of a table of people. Writes nothing. */
export async function planPeople(context: Reader, planning: Planning): Promise<Plan> {
  const { table, options, slices } = planning;
  const layout = layoutOf(options.columnNames ?? table.headers, options.mapping);
  const read = (row: TableRow): PersonRow => readPersonRow(rowValues(row, layout), options);
  const people = await withEach(table.rows, (some) => some.map(read), slices);
  const organisations = await planning.once('organisations', () =>
    findOrganisationsNamed(context, {
      wanted: new Set(people.flatMap((person) => organisationKeysOf(person))),
      slices,
    }),
  );
  const owners = await planning.once('addresses', () =>
    findOwners(context, new Set(people.flatMap(({ emailKeys }) => emailKeys)), slices),
  );
  const desk = new PeopleDesk(context, planning, owners, organisations);
  const rows = await planEach(context, people, (person) => desk.plan(person), planning);
  return { rows, newOrganisations: desk.newOrganisations };
}

/** Decides row after row, remembering what earlier rows were about. */
class PeopleDesk {
  readonly newOrganisations = new Map<string, NewOrganisation>();
  private readonly context: Reader;
  private readonly planning: Planning;
  private readonly owners: Named;
  private readonly find: Finder;
  private readonly organisations: Named;
  /** Ids of known people to the row that was about them. */
  private readonly seen = new Map<string, number>();
  /** The rows of new people by the names of their organisations, and by their own. */
  private readonly places = new Map<string, Map<string, PersonRow[]>>();
  /** E-mail keys of new people to those rows. */
  private readonly addresses = new Map<string, PersonRow[]>();

  constructor(context: Reader, planning: Planning, owners: Named, organisations: Named) {
    this.context = context;
    this.planning = planning;
    this.owners = owners;
    this.find = createFinder(context);
    this.organisations = organisations;
  }

  plan(person: PersonRow): RowPlan {
    const { row } = person;
    const label = labelOf(person);
    if (row.isEmpty) return skipped(row, label, 'empty');
    if (row.errors.length > 0) return faulty(row, label);
    const known = this.knownOrganisation(person);
    const candidates = candidatesFor(this.context, {
      person,
      organisationId: known,
      owners: this.owners,
      find: this.find,
    });
    const [first, second] = candidates;
    if (first?.isSure && second === undefined) return this.update(person, first.id, known, label);
    return this.decide(person, candidates, known, label);
  }

  /** Nobody is known as the one the row is about: it is someone new, or a person decides. */
  private decide(person: PersonRow, candidates: readonly Candidate[], known: string | null, label: string): RowPlan {
    const { row } = person;
    const doubts = candidates.map(({ id, by, evidence }) => ({ id, by, evidence }));
    const decision = decisionOn(this.planning.options, row.number, doubts);
    if (doubts.length > 0 && decision === null) return doubtful(row, label, doubts);
    if (decision?.kind === 'skip') return decided(skipped(row, label, 'decided'), doubts, decision);
    if (decision?.kind === 'update') return decided(this.update(person, decision.id, known, label), doubts, decision);
    return decided(this.createNew(person, known, label), doubts, decision);
  }

  private createNew(person: PersonRow, known: string | null, label: string): RowPlan {
    const { row } = person;
    if (person.names.familyNative === null) {
      row.errors.push({ code: 'name-missing', field: null, value: person.emails[0] ?? '' });
      return faulty(row, label);
    }
    const sameAs = this.sameRow(person);
    if (sameAs !== undefined) return skipped(row, label, 'duplicate', { sameAs });
    const affiliations = this.affiliationsOf(person, known);
    // Whoever shares the address is called otherwise: they would have been candidates.
    const [address] = ownersOfAddress(this.owners, person).length === 0 ? [] : person.emails;
    if (address !== undefined) row.notices.push({ code: 'address-shared', field: 'email', value: address });
    this.remember(person);
    return planned(row, label, 'create', personCreation(person, affiliations));
  }

  private update(person: PersonRow, id: string, known: string | null, label: string): RowPlan {
    const { row } = person;
    const sameAs = this.seen.get(id);
    if (sameAs !== undefined) return skipped(row, label, 'duplicate', { sameAs });
    const affiliations = this.affiliationsOf(person, known);
    this.seen.set(id, row.number);
    const { existing } = this.planning.options;
    const update = personUpdate(this.context, id, person, { points: person.points, affiliations, existing });
    if (update === null) return skipped(row, label, 'unchanged', { recordId: id });
    const { action, changes } = update;
    return planned(row, label, 'update', { recordId: id, changes: () => changes, action });
  }

  private knownOrganisation({ organisationKey, row, country }: PersonRow): string | null {
    return this.organisationNamed(organisationKey, row.one('country') === null ? null : country);
  }

  /** The one organisation of that name, in the country if one is stated. */
  private organisationNamed(key: string, country: string | null): string | null {
    const ids = key === '' ? [] : idsNamed(this.organisations, [key]);
    if (ids.length < 2 || country === null) return ids.length === 1 ? (ids[0] ?? null) : null;
    const text = 'SELECT 1 FROM organisation WHERE id = ? AND country = ?';
    const there = ids.filter((id) => prepared(this.context.sqlite, text).get(id, country) !== undefined);
    return there.length === 1 ? (there[0] ?? null) : null;
  }

  /** Where the row says that the person belongs, the organisation that has columns of its own first. */
  private affiliationsOf(person: PersonRow, known: string | null): readonly GivenAffiliation[] {
    const { row, organisation, organisationKey: key, country, role, fromOn, toOn } = person;
    if (organisation === null && role !== null) keep(row, 'role', role, 'organisation-in-note');
    const first = organisation === null ? [] : [{ organisation, key, country, role, fromOn, toOn, id: known }];
    const others = person.others.map((other) => ({
      ...{ ...other, country: other.country ?? country },
      id: this.organisationNamed(other.key, other.country),
    }));
    return [...first, ...others].flatMap(({ id, organisation: name, key, country, ...of }, index) => {
      const field = index < first.length ? 'organisation' : 'otherAffiliations';
      const link =
        id === null
          ? this.newOrganisation(row, { name, key, country, role: of.role, field })
          : ({ kind: 'known', id } as const);
      return link === null ? [] : [{ ...of, name, field, organisation: link }];
    });
  }

  /** One that this import makes where its country is known; else the name goes into the note. */
  private newOrganisation(
    row: RowValues,
    {
      name,
      key,
      country,
      role,
      field,
    }: { readonly name: string; readonly key: string; readonly country: string | null } & {
      readonly role: string | null;
      readonly field: GivenAffiliation['field'];
    },
  ): OrganisationLink | null {
    const several = idsNamed(this.organisations, [key]).length > 0;
    if (several || country === null) {
      keep(row, field, [name, role].filter((part) => part !== null).join(', '), 'organisation-in-note');
      return null;
    }
    if (!this.newOrganisations.has(key)) {
      const kind = this.planning.options.organisationKind;
      this.newOrganisations.set(key, { nameNative: name, kind, country });
      row.notices.push({ code: 'organisation-created', field, value: name });
    }
    return { kind: 'new', key };
  }

  /** The earlier row about the same new person: one address and names that can meet, or one name at one organisation. */
  private sameRow(person: PersonRow): number | undefined {
    for (const key of person.emailKeys) {
      const earlier = this.addresses.get(key)?.find((other) => namesCanMeet(person.names, other.names));
      if (earlier !== undefined) return earlier.row.number;
    }
    const place = isPlaced(person) ? this.places.get(person.organisationKey) : undefined;
    if (place === undefined) return undefined;
    const named = person.keys.flatMap((key) => place.get(key) ?? []);
    return named.find((other) => !differInKanji(person.names, other.names))?.row.number;
  }

  private remember(person: PersonRow): void {
    for (const key of person.emailKeys) addTo(this.addresses, key, person);
    if (!isPlaced(person)) return;
    const place = this.places.get(person.organisationKey) ?? new Map<string, PersonRow[]>();
    this.places.set(person.organisationKey, place);
    for (const key of person.keys) addTo(place, key, person);
  }
}

const organisationKeysOf = ({ organisationKey, others }: PersonRow): readonly string[] =>
  [organisationKey, ...others.map(({ key }) => key)].filter((key) => key !== '');

function addTo(found: Map<string, PersonRow[]>, key: string, person: PersonRow): void {
  const alike = found.get(key);
  if (alike === undefined) found.set(key, [person]);
  else alike.push(person);
}

/** Whether a full name tells who is meant: within an organisation, or where there is neither that nor an address. */
const isPlaced = ({ organisationKey, emails }: PersonRow): boolean => organisationKey !== '' || emails.length === 0;

/** The name as people of its script write it, else the address, else the row's beginning. */
function labelOf({ names: { familyNative, givenNative }, emails, row }: PersonRow): string {
  const parts = isJapaneseScript(familyNative ?? '') ? [familyNative, givenNative] : [givenNative, familyNative];
  return parts.filter((part) => part !== null).join(' ') || (emails[0] ?? row.beginning);
}

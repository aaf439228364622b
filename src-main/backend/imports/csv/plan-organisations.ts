import { DeskError } from '#shared/contract/errors.ts';
import type { NewOrganisation } from '#shared/contract/organisations.ts';
import type { LabelFacet } from '#shared/domain/lists.ts';
import type { Context } from '../../context.ts';
import { prepared } from '../../database/statements.ts';
import { createFinder, type Finder } from '../../duplicates/index.ts';
import type { TableRow } from '../../exchange/tables/index.ts';
import { findOrganisationsNamed, idsNamed, type Named } from '../names/find-names.ts';
import { findSites } from '../names/find-sites.ts';
import { type Candidate, likelyOrganisations } from './candidates.ts';
import { contactPoints, labelChanges, pointChanges } from './differences.ts';
import { type OrganisationRow, readOrganisationRow } from './organisation-rows.ts';
import { organisationUpdate } from './organisation-update.ts';
import {
  type Change,
  decided,
  decisionOn,
  doubtful,
  faulty,
  type Plan,
  type Planning,
  planned,
  type RowPlan,
  skipped,
} from './plan.ts';
import { planEach, withEach } from './plan-each.ts';
import { type ImportField, layoutOf, noteOf, rowValues } from './row-values.ts';

type Reader = Pick<Context, 'sqlite'>;

/** What would become of a table of organisations. Writes nothing. */
export async function planOrganisations(context: Reader, planning: Planning): Promise<Plan> {
  const { table, options, slices, onProgress } = planning;
  const layout = layoutOf(options.columnNames ?? table.headers, options.mapping);
  const read = (row: TableRow): OrganisationRow => readOrganisationRow(rowValues(row, layout), options);
  const organisations = await withEach(table.rows, (some) => some.map(read), slices);
  const named = await planning.once('organisations', () =>
    findOrganisationsNamed(context, {
      wanted: new Set(organisations.flatMap((organisation) => organisation.keys)),
      slices,
      onProgress: (done, total) => onProgress('compare', done, total),
    }),
  );
  const hosts = new Set(organisations.flatMap(({ host }) => host ?? []));
  const sites = await planning.once('sites', () => findSites(context, hosts, slices));
  const desk = new OrganisationsDesk(context, planning, named, sites);
  const rows = await planEach(context, organisations, (organisation) => desk.plan(organisation), planning);
  return { rows, newOrganisations: new Map() };
}

/** Decides row after row, remembering what earlier rows were about. */
class OrganisationsDesk {
  private readonly context: Reader;
  private readonly planning: Planning;
  private readonly named: Named;
  private readonly sites: Named;
  private readonly find: Finder;
  /** Record ids, names within a country and websites to the row that was about them. */
  private readonly seen = new Map<string, number>();

  constructor(context: Reader, planning: Planning, named: Named, sites: Named) {
    this.context = context;
    this.planning = planning;
    this.named = named;
    this.sites = sites;
    this.find = createFinder(context);
  }

  plan(organisation: OrganisationRow): RowPlan {
    const { row, names } = organisation;
    const label = names.nameNative ?? row.beginning;
    if (row.isEmpty) return skipped(row, label, 'empty');
    if (names.nameNative === null) row.errors.push({ code: 'name-missing', field: null, value: '' });
    if (row.errors.length > 0) return faulty(row, label);
    const candidates = this.match(organisation);
    const [only, another] = candidates;
    const doubts = candidates.map(({ id, by, evidence }) => ({ id, by, evidence }));
    if (only?.isSure && another === undefined) return this.place(only.id, organisation, label);
    const decision = decisionOn(this.planning.options, row.number, doubts);
    if (doubts.length > 0 && decision === null) return doubtful(row, label, doubts);
    if (decision?.kind === 'skip') return decided(skipped(row, label, 'decided'), doubts, decision);
    const id = decision?.kind === 'update' ? decision.id : undefined;
    return decided(this.place(id, organisation, label), doubts, decision);
  }

  /** What becomes of a row that is about this one, or about a new one. */
  private place(id: string | undefined, organisation: OrganisationRow, label: string): RowPlan {
    const { row, country } = organisation;
    if (id === undefined && country === null) {
      row.errors.push({ code: 'country-missing', field: null, value: '' });
      return faulty(row, label);
    }
    const places = id === undefined ? placesOf(organisation) : [id];
    const sameAs = places.map((place) => this.seen.get(place)).find((number) => number !== undefined);
    if (sameAs !== undefined) return skipped(row, label, 'duplicate', { sameAs });
    for (const place of places) this.seen.set(place, row.number);
    return id === undefined ? this.create(organisation, label) : this.update(id, organisation, label);
  }

  /**
   * Sure are those of its name within the country (in any, where the row states none), else those of its website; others that may be
   * meant come from the duplicates, and a person decides.
   */
  private match(organisation: OrganisationRow): readonly Candidate[] {
    const { keys, host, statedCountry } = organisation;
    const text = 'SELECT 1 FROM organisation WHERE id = ? AND country = ?';
    const named = idsNamed(this.named, keys).filter(
      (id) => statedCountry === null || prepared(this.context.sqlite, text).get(id, statedCountry) !== undefined,
    );
    if (named.length > 0) return named.map((id) => ({ id, by: 'name', evidence: [], isSure: true }));
    const sites = this.sites.get(host ?? '') ?? [];
    if (sites.length > 0) return sites.map((id) => ({ id, by: 'website', evidence: [], isSure: true }));
    return likelyOrganisations(this.find, organisation);
  }

  private update(id: string, organisation: OrganisationRow, label: string): RowPlan {
    const { row } = organisation;
    const points = contactPoints(row, organisation, organisation.country);
    const { existing } = this.planning.options;
    const update = organisationUpdate(this.context, id, organisation, { points, existing });
    if (update === null) return skipped(row, label, 'unchanged', { recordId: id });
    const { action, changes } = update;
    return planned(row, label, 'update', { recordId: id, changes: () => changes, action });
  }

  private create(organisation: OrganisationRow, label: string): RowPlan {
    const { row, names, nameLanguage, aliases, country, labels } = organisation;
    const { nameNative } = names;
    if (nameNative === null || country === null) throw new DeskError('UNEXPECTED');
    const points = contactPoints(row, organisation, country);
    const { regionCode, postalCode, city, addressLines, cityLatin, addressLatin } = organisation;
    const { website, size, culturalNotes } = organisation;
    if (idsNamed(this.named, organisation.keys).length > 0) {
      row.notices.push({ code: 'same-name', field: 'nameNative', value: label });
    }
    const input: NewOrganisation = {
      ...names,
      ...{
        nameNative,
        nameLanguage,
        country,
        regionCode,
        postalCode,
        city,
        addressLines,
        cityLatin,
        addressLatin,
        website,
        size,
        culturalNotes,
      },
      kind: organisation.kind ?? this.planning.options.organisationKind,
      aliases: aliases.join('\n') || null,
      note: noteOf(row),
      labels: Object.fromEntries(Object.entries(labels).map(([facet, values]) => [facet, [...values]])),
      contactPoints: [...points],
    };
    const { regionCode: region, labels: _labels, contactPoints: _points, ...fields } = input;
    const shown = Object.entries({ ...fields, region }).flatMap(([field, to]): Change[] =>
      typeof to === 'string' ? [{ field: field as ImportField, from: null, to }] : [],
    );
    const facets = (Object.entries(labels) as [LabelFacet, readonly string[]][]).map(([facet, values]) => ({
      facet,
      values,
    }));
    const changes = [...shown, ...pointChanges(points), ...labelChanges(facets)];
    return planned(row, label, 'create', {
      changes: () => changes,
      action: { kind: 'create-organisation', organisation: input },
    });
  }
}

const placesOf = ({ keys, country, host }: OrganisationRow): readonly string[] => [
  ...keys.map((key) => `${key}\u0000${country}`),
  ...(host === null ? [] : [`site ${host}`]),
];

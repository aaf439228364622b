/**
 * What becomes of a record when others of the same thing become part of it, choosing field by field.
 * API: MERGE_KINDS, MERGE_GROUPS, mergedRecord(kind, rows, choices), standingSide(kind, group, rows, result).
 */
import { type MergeableInquiry, mergedInquiry } from './inquiry-merge.ts';

/** The kinds of record of which several may become one. */
export const MERGE_KINDS = ['inquiry', 'person', 'organisation'] as const;
export type MergeKind = (typeof MERGE_KINDS)[number];

export type MergeValue = string | number | null;
/** A record's fields as they are stored. */
export type MergeRow = Readonly<Record<string, MergeValue>>;

/** Fields of which one decides: those that are compared, and those that only come along. */
interface Group {
  readonly fields: readonly string[];
  readonly along?: readonly string[];
  /** Long text: two of them may both stay, one below the other. */
  readonly joins?: true;
}

const one = (field: string): Group => ({ fields: [field] });
const words = (field: string): Group => ({ fields: [field], joins: true });

/** What is compared and chosen in a merge, in the order in which people read it. */
export const MERGE_GROUPS = {
  inquiry: {
    subject: { fields: ['subject'], along: ['language'] },
    requester: { fields: ['requesterPersonId', 'requesterOrganisationId'] },
    status: { fields: ['status', 'statusSince'], along: ['statusBefore', 'heldOn', 'concludedAt'] },
    owner: one('ownerId'),
    nextStep: { fields: ['nextStep', 'nextStepOn'] },
    description: words('description'),
    outcome: { fields: ['outcome'], along: ['outcomeNote'] },
  },
  person: {
    native: { fields: ['familyNative', 'givenNative'], along: ['nameOrder', 'nameLanguage'] },
    kana: { fields: ['familyKana', 'givenKana'] },
    latin: { fields: ['familyLatin', 'givenLatin'] },
    title: one('title'),
    honorific: one('honorific'),
    gender: one('gender'),
    preferredLanguage: one('preferredLanguage'),
    preferredChannel: one('preferredChannel'),
    address: {
      fields: ['addressLines', 'postalCode', 'city', 'country'],
      along: ['addressLatin', 'cityLatin', 'regionCode', 'regionVersion'],
    },
    culturalNotes: words('culturalNotes'),
    note: words('note'),
  },
  organisation: {
    nameNative: { fields: ['nameNative'], along: ['nameLanguage'] },
    nameKana: one('nameKana'),
    nameLatin: one('nameLatin'),
    nameEn: one('nameEn'),
    nameDe: one('nameDe'),
    nameFr: one('nameFr'),
    nameJa: one('nameJa'),
    kind: one('kind'),
    place: { fields: ['country', 'regionCode'], along: ['regionVersion'] },
    address: { fields: ['addressLines', 'postalCode', 'city'], along: ['addressLatin', 'cityLatin'] },
    size: one('size'),
    website: one('website'),
    culturalNotes: words('culturalNotes'),
    note: words('note'),
  },
} as const satisfies Record<MergeKind, Readonly<Record<string, Group>>>;

export type Compared<K extends MergeKind = MergeKind> = K extends MergeKind
  ? keyof (typeof MERGE_GROUPS)[K] & string
  : never;

/** Which side's value shall stand, by its place among the rows; `both` for long texts one below the other. */
export type MergeChoice = number | 'both';
export type MergeChoices = Readonly<Record<string, MergeChoice | undefined>>;

/** The groups of a kind by name. */
export function mergeGroups(kind: MergeKind): readonly (readonly [name: string, group: Group])[] {
  return Object.entries<Group>(MERGE_GROUPS[kind]);
}

/**
 * The survivor's values after a merge. What nobody chose is the first record's that says anything, long texts stand one below the
 * other; of inquiries it is as `mergedInquiry` says. The names that others had and that no longer stand become aliases.
 * @param rows the survivor first
 */
export function mergedRecord(kind: MergeKind, rows: readonly MergeRow[], choices: MergeChoices): MergeRow {
  const usual = kind === 'inquiry' ? usualInquiry(rows) : usualValues(kind, rows);
  const chosen = mergeGroups(kind).map(([name, group]) => chosenValues(group, rows, choices[name]));
  const result: MergeRow = Object.assign({}, usual, ...chosen);
  return kind === 'inquiry' ? soundInquiry(result, rows) : { ...result, aliases: aliasesOf(kind, rows, result) };
}

/** The side whose values the result has in a group, `both` where texts were joined, null where nobody says anything. */
export function standingSide({ fields }: Group, rows: readonly MergeRow[], result: MergeRow): MergeChoice | null {
  const told = fields.filter((field) => isTold(result[field]));
  if (told.length === 0) return null;
  const at = rows.findIndex((row) => told.every((field) => row[field] === result[field]));
  return at < 0 ? 'both' : at;
}

const isTold = (value: MergeValue | undefined): boolean => value !== null && value !== undefined && value !== '';

function usualInquiry(rows: readonly MergeRow[]): MergeRow {
  const [survivor, ...others] = rows as unknown as readonly [MergeableInquiry, ...MergeableInquiry[]];
  const merged = others.reduce<MergeableInquiry>(mergedInquiry, survivor) as unknown as MergeRow;
  return { ...merged, subject: rows[0]?.subject ?? null };
}

function usualValues(kind: MergeKind, rows: readonly MergeRow[]): MergeRow {
  const values = mergeGroups(kind).map(([, group]) => {
    if (group.joins) return joined(group, rows);
    return taken(group, rows.find((row) => group.fields.some((field) => isTold(row[field]))) ?? rows[0]);
  });
  return Object.assign({}, ...values);
}

function chosenValues(group: Group, rows: readonly MergeRow[], choice: MergeChoice | undefined): MergeRow {
  if (choice === undefined) return {};
  return choice === 'both' && group.joins ? joined(group, rows) : taken(group, rows[Number(choice)]);
}

function taken({ fields, along = [] }: Group, row: MergeRow | undefined): MergeRow {
  if (row === undefined) return {};
  return Object.fromEntries([...fields, ...along].map((field) => [field, row[field] ?? null]));
}

function joined({ fields }: Group, rows: readonly MergeRow[]): MergeRow {
  return Object.fromEntries(
    fields.map((field) => {
      const texts = new Set(rows.flatMap((row) => (isTold(row[field]) ? [String(row[field])] : [])));
      return [field, texts.size === 0 ? null : [...texts].join('\n\n')];
    }),
  );
}

/** A concluded case has an outcome and no next step, whatever was chosen. */
function soundInquiry(result: MergeRow, rows: readonly MergeRow[]): MergeRow {
  if (result.status !== 'concluded') return result;
  const outcome = result.outcome ?? rows.find((row) => isTold(row.outcome))?.outcome ?? null;
  return { ...result, outcome, nextStep: null, nextStepOn: null };
}

const ORGANISATION_NAMES = ['nameNative', 'nameKana', 'nameLatin', 'nameEn', 'nameDe', 'nameFr', 'nameJa'] as const;

/** Every name by which the rows were known and that the result no longer says, one per line; null for none. */
function aliasesOf(kind: MergeKind, rows: readonly MergeRow[], result: MergeRow): string | null {
  const present = new Set(namesOf(kind, result));
  const known = rows.flatMap((row) => [...linesOf(row.aliases), ...namesOf(kind, row)]);
  const others = [...new Set(known)].filter((name) => !present.has(name));
  return others.length === 0 ? null : others.join('\n');
}

const linesOf = (text: MergeValue | undefined): readonly string[] =>
  isTold(text)
    ? String(text)
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
    : [];

function namesOf(kind: MergeKind, row: MergeRow): readonly string[] {
  if (kind === 'organisation') {
    return ORGANISATION_NAMES.flatMap((field) => (isTold(row[field]) ? [String(row[field])] : []));
  }
  const familyFirst = row.nameOrder === 'family-first';
  return [
    fullName(row.familyNative, row.givenNative, familyFirst),
    fullName(row.familyKana, row.givenKana, familyFirst),
    fullName(row.familyLatin, row.givenLatin, false),
  ].filter(Boolean);
}

function fullName(family: MergeValue | undefined, given: MergeValue | undefined, familyFirst: boolean): string {
  const parts = familyFirst ? [family, given] : [given, family];
  return parts.filter(isTold).join(' ');
}

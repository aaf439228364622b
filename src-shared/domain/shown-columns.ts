/**
 * What the columns of a list on the screen are in a file: a cell with two lines is two columns there, so that each holds one thing.
 * API: SHOWN_COLUMNS, exportColumnsOf(list, shown).
 */
type Shown = Readonly<Record<string, readonly string[]>>;

/** List → column of its table (`features/…/columns.tsx`) → columns of the file, by the ids of `exports:column.…`. */
export const SHOWN_COLUMNS = {
  inquiries: {
    subject: ['subject', 'number', 'forms', 'language'],
    requester: ['person', 'organisationShown'],
    status: ['status'],
    nextStep: ['nextStepOn'],
    received: ['received'],
    number: ['number'],
    owner: ['owner', 'office'],
    priority: ['priority'],
    channel: ['channel'],
    regions: ['soughtRegions'],
    tags: ['tags'],
    outcome: ['outcome'],
  },
  organisations: {
    name: ['name', 'nameShown'],
    kind: ['kind'],
    country: ['country', 'region'],
    people: ['people'],
    inquiries: ['inquiries'],
    tags: ['tags'],
    side: ['side'],
    city: ['city'],
    sectors: ['sectors'],
    ecosystems: ['ecosystems'],
    formsOffered: ['formsOffered'],
    formsSought: ['formsSought'],
    size: ['size'],
    website: ['website'],
    created: ['created'],
  },
  people: {
    name: ['fullName'],
    organisation: ['organisationShown', 'role'],
    contact: ['email', 'phone'],
    languages: ['languagesShown'],
    inquiries: ['inquiries'],
    kana: ['kana'],
    tags: ['tags'],
    consent: ['consent'],
    preferredLanguage: ['preferredLanguage'],
    preferredChannel: ['preferredChannel'],
    title: ['title'],
    city: ['city'],
    created: ['created'],
  },
  meetings: {
    start: ['start', 'end', 'zone'],
    title: ['title', 'meetingForm', 'sides'],
    state: ['state'],
    laterality: ['laterality'],
    inquiries: ['cases'],
    place: ['place'],
    form: ['meetingForm'],
    participants: ['participants'],
    owner: ['owner'],
  },
  disclosures: {},
} as const satisfies Readonly<Record<string, Shown>>;

/** A column of a list's table: one that no file knows is refused where the table names it. */
export type ShownColumn<List extends keyof typeof SHOWN_COLUMNS> = { readonly id: keyof (typeof SHOWN_COLUMNS)[List] };

/** The columns of a file for those that a list shows, in their order, each once; one that nobody knows is left out. */
export function exportColumnsOf(list: keyof typeof SHOWN_COLUMNS, shown: readonly string[]): readonly string[] {
  const known: Shown = SHOWN_COLUMNS[list];
  return [...new Set(shown.flatMap((id) => known[id] ?? []))];
}

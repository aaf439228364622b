import type { Client } from '#shared/contract/index.ts';
import type { InquiryStatus } from '#shared/domain/lists.ts';

/** The records of the demo office that are shown: of each kind one with much to show. */
export interface ShownRecords {
  /** Partners are being looked for. */
  readonly matching: string;
  /** It has met its partner. */
  readonly concluded: string;
  readonly japanese: string;
  readonly planned: string;
  readonly held: string;
  readonly organisation: string;
  /** With members, partners, an address. */
  readonly cluster: string;
  readonly person: string;
  /** A report that was issued, with its issue. */
  readonly report: string;
  readonly issue: string;
}

/** @throws where the demo office has nothing of a kind */
export async function chooseRecords(client: Client): Promise<ShownRecords> {
  const meeting = async (state: 'planned' | 'held') => {
    const { rows } = await client.meetings.page({
      filter: { state: [state] },
      direction: 'asc',
      cursor: null,
      limit: 60,
    });
    return mostOf(rows, ({ participants, interpreters, sides }) => participants + interpreters + 5 * sides.length);
  };
  const matching = await inquiry(client, 'matching');
  const reports = await client.reports.list();
  const issued = known(reports.find(({ issues }) => issues.length > 0) ?? null);
  const { organisation, person } = await client.inquiries.get({ id: matching });
  return {
    matching,
    concluded: await inquiry(client, 'concluded'),
    japanese: await inquiry(client, 'meeting-planned', 'ja'),
    planned: await meeting('planned'),
    held: await meeting('held'),
    organisation: known(organisation).id,
    cluster: await cluster(client),
    person: known(person).id,
    report: issued.id,
    issue: known(issued.issues[0] ?? null).id,
  };
}

async function cluster(client: Client): Promise<string> {
  const page = { sort: { by: 'name', direction: 'asc' }, cursor: null, limit: 60 } as const;
  const { rows } = await client.organisations.page({ filter: { kind: ['cluster'] }, ...page });
  const records = await Promise.all(rows.map(({ id }) => client.organisations.get({ id })));
  return mostOf(records, ({ counts }) => counts.relations);
}

const NEWEST = { by: 'received', direction: 'desc' } as const;

async function inquiry(client: Client, status: InquiryStatus, language?: string): Promise<string> {
  const filter = { status: [status], ...(language === undefined ? {} : { language: [language] }) };
  const { rows } = await client.inquiries.page({ filter, sort: NEWEST, cursor: null, limit: 30 });
  const records = await Promise.all(rows.map(({ id }) => client.inquiries.get({ id })));
  return mostOf(
    records,
    ({ counts }) => counts.entries + 3 * (counts.tasks + counts.matches + counts.meetings + counts.files),
  );
}

function mostOf<T extends { readonly id: string }>(records: readonly T[], weight: (record: T) => number): string {
  return known(records.toSorted((a, b) => weight(b) - weight(a))[0]).id;
}

function known<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('The demo office holds nothing of the kind to be drawn.');
  return value;
}

import type { OrganisationRef } from '#shared/contract/common.ts';
import type { ORGANISATION_CLUES, ProposedOrganisation } from '#shared/contract/imports-mail.ts';
import { hostOf, houseOf, ownDomain, sameHouse } from '#shared/domain/mail-domains.ts';
import { organisationKey } from '#shared/domain/name-keys.ts';
import { isJapaneseScript } from '#shared/domain/scripts.ts';
import type { Context } from '../../context.ts';
import { prepared } from '../../database/statements.ts';
import type { MailAddress } from '../../exchange/mail/index.ts';
import type { Slices } from '../../progress/index.ts';
import { findOrganisationsNamed, idsNamed } from '../names/find-names.ts';
import { organisationNamed } from '../records.ts';
import type { MatchedPerson } from './match-people.ts';

type Reader = Pick<Context, 'sqlite'>;

export interface MatchedOrganisation {
  readonly organisation: OrganisationRef;
  readonly by: (typeof ORGANISATION_CLUES)[number];
}

/** How many are offered. */
const OFFERED = 5;
/** Contact points looked at in one go: some milliseconds. */
const WINDOW = 20_000;

const BY_ADDRESS = `SELECT DISTINCT coalesce(o.id, b.id) AS id, substr(t.key, instr(t.key, '@') + 1) AS host
  FROM contact_point t
  LEFT JOIN organisation o ON o.id = t.owner_id AND o.deleted_at IS NULL
  LEFT JOIN affiliation a ON a.person_id = t.owner_id AND a.deleted_at IS NULL AND a.to_on IS NULL
  LEFT JOIN organisation b ON b.id = a.organisation_id AND b.deleted_at IS NULL
  WHERE t.rowid > @from AND t.rowid <= @from + ${WINDOW} AND t.kind = 'email' AND t.deleted_at IS NULL
    AND t.key LIKE '%' || @house AND coalesce(o.id, b.id) IS NOT NULL`;
const BY_WEBSITE = `SELECT id, website AS host FROM organisation
  WHERE rowid > @from AND rowid <= @from + ${WINDOW} AND deleted_at IS NULL AND website LIKE '%' || @house || '%'`;

interface Hosted {
  readonly id: string;
  readonly host: string;
}

async function inWindows({ sqlite }: Reader, table: string, text: string, house: string, slices: Slices) {
  const last = (prepared(sqlite, `SELECT max(rowid) FROM ${table}`).pluck().get() as number | null) ?? 0;
  const found: Hosted[] = [];
  for (let from = 0; from < last; from += WINDOW) {
    found.push(...(prepared(sqlite, text).all({ from, house }) as Hosted[]));
    await slices.breathe();
  }
  return found;
}

/** Organisations whose website, own address or people's addresses are of the same house, those with most of them first. */
async function byDomain(context: Reader, domain: string | null, slices: Slices): Promise<readonly string[]> {
  if (domain === null) return [];
  const house = houseOf(domain);
  const addresses = await inWindows(context, 'contact_point', BY_ADDRESS, house, slices);
  const websites = await inWindows(context, 'organisation', BY_WEBSITE, house, slices);
  const hosts = [...addresses, ...websites.map(({ id, host }) => ({ id, host: hostOf(host) ?? '' }))];
  const counts = new Map<string, number>();
  for (const { id, host } of hosts) if (sameHouse(host, domain)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}

/** How many lines a signature has at most. */
const SIGNATURE_LINES = 12;

const PARTS = /\s*[,|/•·]\s*|\s{2,}/u;
const JAPANESE_PARTS = /[\s\u3000,，、|｜/／•·]+/u;

/** The last lines that the sender wrote, whole and without a leading role: each may name an organisation we know. */
export function signatureNames(text: string): readonly string[] {
  const quoted = /^\s*>|^\s*-{2,}\s*(?:original|ursprüngliche|message|転送|元の)/iu;
  const all = text.split('\n');
  const end = all.findIndex((line, at) => at > 0 && quoted.test(line));
  const own = (end < 0 ? all : all.slice(0, end)).map((line) => line.trim()).filter((line) => line !== '');
  return own
    .slice(-SIGNATURE_LINES)
    .flatMap((line) => [line, ...line.split(isJapaneseScript(line) ? JAPANESE_PARTS : PARTS)]);
}

export interface OrganisationClues {
  readonly counterpart: MailAddress;
  readonly people: readonly MatchedPerson[];
  readonly proposed: ProposedOrganisation | null;
  readonly text: string;
}

/**
 * The organisations a mail may come from, surest first: the known sender's own, those of the mail's domain, one named in the
 * display name, one that a line of the signature names. Only known ones: nothing is read out of running text.
 */
export async function matchOrganisations(
  context: Reader,
  { counterpart, people, proposed, text }: OrganisationClues,
  slices: Slices,
): Promise<MatchedOrganisation[]> {
  const nameKey = proposed === null ? '' : organisationKey(proposed.nameNative);
  const signed = signatureNames(text).map(organisationKey);
  const wanted = new Set([nameKey, ...signed].filter((key) => key.length > 1));
  const domain = await byDomain(context, ownDomain(counterpart.address), slices);
  const named = await findOrganisationsNamed(context, { wanted, slices });
  const own = people
    .filter(({ person, by }) => by !== 'name' && person.affiliatedTo === null)
    .flatMap(({ person }) => person.organisation?.id ?? []);
  const clues: readonly (readonly [MatchedOrganisation['by'], readonly string[]])[] = [
    ['affiliation', own],
    ['domain', domain],
    ['name', idsNamed(named, [nameKey])],
    ['signature', idsNamed(named, signed)],
  ];
  const found = new Map<string, MatchedOrganisation>();
  for (const [by, ids] of clues) {
    for (const id of ids) {
      for (const organisation of organisationNamed(context, id))
        if (!found.has(id)) found.set(id, { organisation, by });
    }
  }
  return [...found.values()].slice(0, OFFERED);
}

import { fold } from '#shared/domain/fold.ts';
import { personKeys } from '#shared/domain/name-keys.ts';
import { isKana, romaji } from '#shared/domain/readings.ts';
import { isJapaneseScript, isLatinScript } from '#shared/domain/scripts.ts';
import type { Context } from '../../context.ts';
import { prepared } from '../../database/statements.ts';
import { contactKey } from '../../people/index.ts';
import { idsNamed, type Named } from '../names/find-names.ts';
import type { Names, PersonRow } from './person-rows.ts';

type Reader = Pick<Context, 'sqlite'>;

export type PersonMatch =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'several' }
  /** Nobody; `sameName` and `sharedAddress` name someone who is not the same, but worth a look. */
  | { readonly kind: 'new'; readonly sameName: boolean; readonly sharedAddress: string | null };

const OWNERS = `SELECT DISTINCT p.id FROM contact_point t JOIN person p ON p.id = t.owner_id
  WHERE t.key = ? AND t.kind = 'email' AND t.deleted_at IS NULL AND p.deleted_at IS NULL ORDER BY p.created_at, p.id`;
const NAMES = `SELECT family_native AS familyNative, given_native AS givenNative, family_kana AS familyKana,
  given_kana AS givenKana, family_latin AS familyLatin, given_latin AS givenLatin FROM person WHERE id = ?`;
const BELONGS = `SELECT 1 FROM affiliation WHERE person_id = ? AND organisation_id = ? AND to_on IS NULL AND deleted_at IS NULL`;

/** The name parts by script: only within one script can two names differ. Kana also stand for their Latin letters. */
function byScript(names: Names): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (script: string, part: string): void => {
    found.set(script, (found.get(script) ?? new Set()).add(fold(part)));
  };
  for (const part of Object.values(names)) {
    if (part === null || part === '') continue;
    if (isKana(part)) {
      add('kana', part);
      add('latin', romaji(part));
    } else add(isLatinScript(part) ? 'latin' : isJapaneseScript(part) ? 'han' : 'other', part);
  }
  return found;
}

/**
 * Whether two names can be one person's where both have the same address: a family or given name in common, or no script in
 * common. So people who marry stay themselves, and colleagues who share a mailbox stay apart.
 */
export function namesCanMeet(a: Names, b: Names): boolean {
  if (personKeys(a).some((key) => personKeys(b).includes(key))) return true;
  const [left, right] = [byScript(a), byScript(b)];
  const shared = [...left.keys()].filter((script) => right.has(script));
  if (shared.length === 0) return true;
  return shared.some((script) => [...(left.get(script) ?? [])].some((part) => right.get(script)?.has(part) === true));
}

/** Who a row is about: by an e-mail address, else by the full name within the same organisation. */
export function matchPerson(
  { sqlite }: Reader,
  person: PersonRow,
  organisationId: string | null,
  named: Named,
): PersonMatch {
  const keys = person.emails.flatMap((email) => contactKey('email', email, null) ?? []);
  const owners = [...new Set(keys.flatMap((key) => prepared(sqlite, OWNERS).pluck().all(key) as string[]))];
  const nameless = person.names.familyNative === null;
  const same = owners.filter((id) => nameless || namesCanMeet(person.names, prepared(sqlite, NAMES).get(id) as Names));
  if (same.length > 1) return { kind: 'several' };
  if (same[0] !== undefined) return { kind: 'known', id: same[0] };
  const alike = idsNamed(named, person.keys);
  const there =
    organisationId === null
      ? []
      : alike.filter((id) => prepared(sqlite, BELONGS).get(id, organisationId) !== undefined);
  if (there.length > 1) return { kind: 'several' };
  if (there[0] !== undefined) return { kind: 'known', id: there[0] };
  const sharedAddress = owners.length === 0 ? null : (person.emails[0] ?? null);
  return { kind: 'new', sameName: alike.length > 0, sharedAddress };
}

import { ORGANISATIONS } from '#db/seed/demo/organisations/index.ts';
import { type DemoName, PEOPLE } from '#db/seed/demo/people/index.ts';
import { rolesAt } from '#db/seed/demo/roles.ts';
import type { DemoOrganisation } from '#db/seed/demo/types.ts';

/** One of the demo's people at their organisation. */
export interface DemoPerson extends DemoName {
  readonly key: string;
  readonly organisation: DemoOrganisation;
  readonly role: string;
  readonly email: string;
  /** From the ranges that Germany and France keep free for films; elsewhere nobody keeps any. */
  readonly phone: string | null;
}

const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', đ: 'd', ä: 'ae', ö: 'oe', ü: 'ue' };

/** Everyone, in the order of their organisations: each takes the next free names of its own language. */
export const ROSTER: readonly DemoPerson[] = assign();

export const peopleOf = (organisation: DemoOrganisation): readonly DemoPerson[] =>
  ROSTER.filter((person) => person.organisation === organisation);

/** @throws for a key that nobody has */
export function personOf(key: string): DemoPerson {
  const found = ROSTER.find((each) => each.key === key);
  if (found === undefined) throw new Error(`the demo has no person ${key}`);
  return found;
}

/** @throws for a key that none has */
export function organisationOf(key: string): DemoOrganisation {
  const found = ORGANISATIONS.find((each) => each.key === key);
  if (found === undefined) throw new Error(`the demo has no organisation ${key}`);
  return found;
}

function assign(): readonly DemoPerson[] {
  const free = Map.groupBy(PEOPLE, ({ language }) => language);
  return ORGANISATIONS.flatMap((organisation) =>
    Array.from({ length: organisation.people }, (_, n): DemoPerson => {
      const name = free.get(originOf(organisation))?.shift();
      if (name === undefined) throw new Error(`the demo lacks a name for ${organisation.key}`);
      const roles = rolesAt(organisation.kind, organisation.writes);
      return {
        ...name,
        key: `${organisation.key}.${n}`,
        organisation,
        role: roles[n % roles.length] ?? roles[0],
        email: `${mailbox(name)}@${organisation.domain}`,
        phone: phoneOf(organisation, n),
      };
    }),
  );
}

/** The language of the names of those who work there. */
function originOf({ country, nameLanguage }: DemoOrganisation): string {
  return country === 'BE' ? 'fr' : nameLanguage;
}

function mailbox(name: DemoName): string {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replaceAll(/[ßłđäöü]/gu, (letter) => LETTERS[letter] ?? letter)
      .normalize('NFD')
      .replaceAll(/\p{M}|’/gu, '')
      .replaceAll(' ', '-');
  return `${plain(name.givenLatin || name.given)}.${plain(name.familyLatin || name.family)}`;
}

function phoneOf({ country, key }: DemoOrganisation, n: number): string | null {
  const place = [...key].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 90, 7);
  if (country === 'DE') return `+49 89 99998-${String(place * 10 + n).padStart(3, '0')}`;
  return country === 'FR' ? `+33 1 99 00 ${String(place).padStart(2, '0')} ${String(10 + n)}` : null;
}

import type { DemoOrganisation } from '#db/seed/demo/types.ts';
import type { NewOrganisation } from '#shared/contract/organisations.ts';
import type { NewPerson } from '#shared/contract/people.ts';
import type { NewContactPoint } from '#shared/contract/related.ts';
import type { Language } from '#shared/domain/lists.ts';
import type { DemoPerson } from './roster.ts';

/** An organisation of the demo as an officer puts it in. */
export function newOrganisation(organisation: DemoOrganisation): NewOrganisation {
  const { kind, native, nameLanguage, country, city, domain } = organisation;
  return {
    ...{ kind, nameNative: native, nameLanguage, country, city },
    nameKana: organisation.kana ?? null,
    nameLatin: organisation.latin ?? null,
    nameEn: organisation.en ?? null,
    nameDe: organisation.de ?? null,
    nameFr: organisation.fr ?? null,
    nameJa: organisation.ja ?? null,
    aliases: organisation.aliases ?? null,
    regionCode: organisation.region ?? null,
    size: organisation.size ?? null,
    ...addressOf(organisation),
    website: `https://www.${domain}/`,
    culturalNotes: organisation.culturalNotes ?? null,
    contactPoints: [{ kind: 'email', value: `info@${domain}` }],
    labels: {
      'form-offered': [...organisation.offers],
      'form-sought': [...organisation.seeks],
      sector: [...organisation.sectors],
      ecosystem: [...organisation.ecosystems],
      language: [...organisation.speaks],
      tag: [...(organisation.tags ?? [])],
    },
  };
}

/** A street that can be told to be invented, for those who are. */
function addressOf({ kind, writes }: DemoOrganisation): Pick<NewOrganisation, 'addressLines' | 'postalCode'> {
  if (!['cluster', 'association', 'company'].includes(kind)) return {};
  const [addressLines, postalCode] = STREETS[writes];
  return { addressLines, postalCode };
}

const STREETS: Readonly<Record<Language, readonly [string, string]>> = {
  de: ['Beispielweg 1', '00000'],
  en: ['Example Street 1', '00000'],
  fr: ['1 rue de l’Exemple', '00000'],
  ja: ['架空町1-2-3', '000-0000'],
};

const TITLES: Readonly<Record<string, string>> = { ja: '教授', de: 'Prof. Dr.', fr: 'Pr', en: 'Prof.' };

/** A person of the demo as an officer puts them in. */
export function newPerson(person: DemoPerson, organisationId: string): NewPerson {
  const { organisation, role, phone } = person;
  const points: NewContactPoint[] = [{ kind: 'email', value: person.email }];
  const professor = organisation.kind === 'university' && person.key.endsWith('.0');
  return {
    familyNative: person.family,
    givenNative: person.given,
    familyKana: person.familyKana,
    givenKana: person.givenKana,
    familyLatin: person.familyLatin || null,
    givenLatin: person.givenLatin || null,
    nameLanguage: person.language,
    // Not everyone was asked: shares of women count only those of whom it is known.
    gender: person.key.endsWith('.2') ? null : person.gender,
    title: professor ? (TITLES[organisation.writes] ?? null) : null,
    honorific: professor && person.language === 'ja' ? '先生' : null,
    preferredLanguage: organisation.writes,
    labels: { language: [...organisation.speaks] },
    contactPoints: phone === null ? points : [...points, { kind: 'phone', value: phone }],
    affiliation: { organisationId, role },
  };
}

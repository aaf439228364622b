import type { Language, OrganisationKind } from '#shared/domain/lists.ts';

type Roles = readonly [string, ...string[]];

const PUBLIC: Readonly<Record<Language, Roles>> = {
  de: ['Referat Internationales, Leitung', 'Wirtschaftsförderung', 'Sachbearbeitung Partnerschaften'],
  fr: ['Direction des relations internationales', 'Mission économie', 'Projets Japon'],
  en: ['Head of International Cooperation', 'Economic development officer', 'Project officer'],
  ja: ['国際室 室長', '商工企画室 主任主査', '観光・プロモーション室 主査', '産業経済振興課 係長'],
};
const NETWORK: Readonly<Record<Language, Roles>> = {
  de: ['Geschäftsführung', 'Projektleitung', 'Internationales'],
  fr: ['Direction', 'Projets', 'Développement international'],
  en: ['Managing director', 'Project manager', 'International affairs'],
  ja: ['事務局長', '企画担当', 'コーディネーター'],
};
const COMPANY: Readonly<Record<Language, Roles>> = {
  de: ['Geschäftsführung', 'Entwicklung'],
  fr: ['Direction générale', 'Export'],
  en: ['Managing director', 'Head of sales'],
  ja: ['代表取締役', '海外営業部 部長'],
};
const SCIENCE: Readonly<Record<Language, Roles>> = {
  de: ['Professur', 'Internationales Büro', 'Technologietransfer'],
  fr: ['Chaire de recherche', 'Relations internationales', 'Valorisation de la recherche'],
  en: ['Professor', 'International office', 'Technology transfer'],
  ja: ['教授', '国際交流課', '産学連携室'],
};

const BY_KIND: Readonly<Partial<Record<OrganisationKind, typeof PUBLIC>>> = {
  region: PUBLIC,
  prefecture: PUBLIC,
  municipality: PUBLIC,
  'eu-institution': PUBLIC,
  company: COMPANY,
  university: SCIENCE,
  'research-institute': SCIENCE,
};

/** What people do at an organisation, the first of them first, in its language. */
export function rolesAt(kind: OrganisationKind, language: Language): Roles {
  return (BY_KIND[kind] ?? NETWORK)[language];
}

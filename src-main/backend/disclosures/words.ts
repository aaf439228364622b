import { NOT, type Scope } from '#shared/domain/disclosures.ts';
import type { ExportNames } from '../names/index.ts';

type Naming = (names: ExportNames, code: string) => string;

const word =
  (list: string): Naming =>
  (names, code) =>
    names.word(list, code);
const form: Naming = (names, code) => names.word(code in MEETING_FORM ? 'meetingForm' : 'form', code);
/** Inquiries and meetings both have a form. */
const MEETING_FORM: Readonly<Record<string, true>> = { 'in-person': true, online: true, hybrid: true };

/** How the values of a part of a filter are called; a part that is not here is named without its values. */
const NAMINGS: Readonly<Record<string, Naming>> = {
  status: word('status'),
  state: word('meetingState'),
  form,
  formOffered: form,
  formSought: form,
  kind: word('organisationKind'),
  side: word('side'),
  channel: word('channel'),
  priority: word('priority'),
  outcome: word('outcome'),
  laterality: word('laterality'),
  country: (names, code) => names.country(code),
  region: (names, code) => names.region(code),
  sector: (names, code) => names.sector(code),
  ecosystem: (names, code) => names.ecosystem(code),
  language: (names, code) => names.language(code),
  ownerId: (names, id) => names.staff(id) ?? '–',
  officeId: (names, id) => names.office(id) ?? '–',
  nextStepTo: (_, day) => day,
  receivedFrom: (_, day) => day,
  receivedTo: (_, day) => day,
  nextStepFrom: (_, day) => day,
  nextStepUntil: (_, day) => day,
  createdFrom: (_, day) => day,
  createdTo: (_, day) => day,
  size: word('organisationSize'),
  preferredLanguage: (names, code) => names.language(code),
  preferredChannel: word('channel'),
  from: (_, day) => day,
  to: (_, day) => day,
  template: (_, name) => name,
  receivers: (_, name) => name,
  way: (_, name) => name,
};

/** What was asked for, in words: `Country: Japan · Language: German, French · words searched for`. */
export function scopeWords(scope: Scope, names: ExportNames): string {
  return Object.entries(scope)
    .map(([part, value]) => partWords(part, value, names))
    .join(' · ');
}

function partWords(scopePart: string, value: unknown, names: ExportNames): string {
  const isNot = scopePart.startsWith(NOT);
  const part = isNot ? scopePart.slice(NOT.length) : scopePart;
  const name = names.scopePart(part === 'hasConsent' && value === false ? 'hasNoConsent' : part);
  const called = isNot ? `${name} (${names.scopePart('not')})` : name;
  const naming = NAMINGS[part];
  if (typeof value === 'number') return `${called}: ${value}`;
  if (naming === undefined) return called;
  const values = (Array.isArray(value) ? value : [value]).map((code) =>
    code === null ? names.scopePart('none') : naming(names, String(code)),
  );
  return `${called}: ${names.listed(values)}`;
}

/**
 * Affiliations as text, one per line: `organisation | role | country | from | to`, without what is empty at its end. So a table has
 * as many of a person as there are. API: affiliationLine(affiliation), readAffiliationLine(line).
 */
export interface WrittenAffiliation {
  readonly organisation: string;
  readonly role: string | null;
  /** Of the organisation, as a code or a name. */
  readonly country: string | null;
  /** `YYYY-MM-DD`, either end open. */
  readonly fromOn: string | null;
  readonly toOn: string | null;
}

/** A bar, a line break or a backslash within a part is written with a backslash before it. */
const escaped = (part: string | null): string =>
  (part ?? '').replaceAll(/[\\|]/gu, (sign) => `\\${sign}`).replaceAll(/\r\n?|\n/gu, '\\n');

const unescaped = (part: string): string =>
  part.replaceAll(/\\(.)/gu, (_, sign: string) => (sign === 'n' ? '\n' : sign)).trim();

export function affiliationLine({ organisation, role, country, fromOn, toOn }: WrittenAffiliation): string {
  const parts = [organisation, role, country, fromOn, toOn].map(escaped);
  while (parts.at(-1) === '') parts.pop();
  return parts.join(' | ');
}

/** Null for a line that names no organisation. */
export function readAffiliationLine(line: string): WrittenAffiliation | null {
  // A bar is one unless an odd number of backslashes stands before it.
  const parts = line.match(/(?:\\.|[^\\|])+|(?<=\|)(?=\|)|^(?=\|)/gu) ?? [];
  const [organisation = '', role = '', country = '', fromOn = '', toOn = ''] = parts.map(unescaped);
  const said = (part: string): string | null => part || null;
  return organisation === ''
    ? null
    : { organisation, role: said(role), country: said(country), fromOn: said(fromOn), toOn: said(toOn) };
}

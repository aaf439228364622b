/** Names of attachments: what the sender called them, made harmless. */

const LONGEST_NAME = 180;
/** More is not looked at: nobody names a file like this in earnest. */
const LONGEST_LOOK = 1000;

/** Endings for parts that come without a name; the list covers what mailers leave unnamed. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['text/plain', 'txt'],
  ['text/html', 'html'],
  ['text/calendar', 'ics'],
  ['text/csv', 'csv'],
  ['text/vcard', 'vcf'],
  ['message/rfc822', 'eml'],
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/gif', 'gif'],
  ['image/svg+xml', 'svg'],
  ['application/pdf', 'pdf'],
  ['application/zip', 'zip'],
  ['application/pkcs7-mime', 'p7m'],
  ['application/x-pkcs7-mime', 'p7m'],
  ['application/pkcs7-signature', 'p7s'],
  ['application/pgp-signature', 'asc'],
]);

/**
 * The last step of a path, without characters that control, hide or turn round text (a name that reads `fdp.exe` from the
 * right is no PDF), and without those Windows forbids. Shortened in the middle so that the ending stays. May be empty.
 */
export function harmlessFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .slice(-LONGEST_LOOK)
    .toWellFormed()
    .replace(/[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[\s.]+/, '')
    .replace(/[\s.]+$/, '');
  if (plain.length <= LONGEST_NAME) return plain;
  const ending = /\.[^.]{1,10}$/.exec(plain)?.[0] ?? '';
  return `${plain.slice(0, LONGEST_NAME - ending.length - 1).toWellFormed()}…${ending}`;
}

/** The name of the `position`-th part (from 1), made up where the sender gave none that can be used. */
export function attachmentName(name: string | null, type: string, position: number): string {
  return harmlessFileName(name ?? '') || `part-${position}.${ENDINGS.get(type) ?? 'bin'}`;
}

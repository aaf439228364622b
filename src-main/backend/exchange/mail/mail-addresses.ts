/** Address headers: names decoded by our own rules, the grammar by postal-mime. */
import { addressParser } from 'postal-mime';
import { encodedWordsInUtf8, type NoteDoubt } from './encoded-words.ts';
import type { MailAddress } from './mail-types.ts';

const MOST_ADDRESSES = 500;
const LONGEST_NAME = 300;

/** A name on one line, without the quotation marks some mailers leave around it. */
function cleanName(name: string, address: string): string {
  const plain = name
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim()
    .replace(/^(['"])(.*)\1$/s, '$2')
    .trim()
    .slice(0, LONGEST_NAME)
    .toWellFormed();
  return plain.toLowerCase() === address.toLowerCase() ? '' : plain;
}

/**
 * The people that a From, Reply-To, To or Cc header names, groups unfolded. An entry without an address keeps its name
 * and has `''` for the address.
 */
export function readAddresses(header: string | null, note?: NoteDoubt): readonly MailAddress[] {
  if (!header) return [];
  return addressParser(encodedWordsInUtf8(header, note), { flatten: true })
    .slice(0, MOST_ADDRESSES)
    .map((mailbox) => {
      const address = (mailbox.address ?? '').trim().slice(0, 320).toWellFormed();
      return { name: cleanName(mailbox.name, address), address: address.includes('@') ? address : '' };
    })
    .filter((mailbox) => mailbox.address !== '' || mailbox.name !== '');
}

import { createHash } from 'node:crypto';
import type { PublicKeys } from '../sync/index.ts';

const DIGITS = 24;
const GROUP = 4;

/**
 * What two people compare on the phone before they trust a device: six groups of four digits, which read the same in all
 * languages, of a hash over its id and its public keys (about 80 bits).
 */
export function fingerprintOf(id: string, { signingKey, recipient }: PublicKeys): string {
  const hash = createHash('sha256').update(`ejrc-desk device\n${id}\n${signingKey}\n${recipient}`).digest('hex');
  const digits = (BigInt(`0x${hash}`) % 10n ** BigInt(DIGITS)).toString().padStart(DIGITS, '0');
  return Array.from({ length: DIGITS / GROUP }, (_, at) => digits.slice(at * GROUP, (at + 1) * GROUP)).join(' ');
}

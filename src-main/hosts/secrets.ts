import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, in letters that need no escaping in addresses, cookies and headers. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Compares in a time that tells nothing about where two secrets differ. */
export function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

/** Shows knowledge of a secret without giving it away. */
export function proofOf(secret: string, ...words: readonly string[]): string {
  return createHmac('sha256', secret).update(words.join('\n')).digest('base64url');
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

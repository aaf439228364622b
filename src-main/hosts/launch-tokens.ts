import { isSameSecret, newSecret } from './secrets.ts';

/** Addresses that were printed or opened, each good for one window. */
export interface LaunchTokens {
  issue(): string;
  /** @returns whether the token was good; it no longer is */
  redeem(token: string): boolean;
}

/** So many windows may be on their way at once; an older unused address stops working. */
const OPEN_AT_ONCE = 8;

export function createLaunchTokens(): LaunchTokens {
  let open: readonly string[] = [];
  return {
    issue() {
      const token = newSecret();
      open = [...open, token].slice(-OPEN_AT_ONCE);
      return token;
    },
    redeem(token) {
      const left = open.filter((candidate) => !isSameSecret(token, candidate));
      const wasOpen = left.length < open.length;
      open = left;
      return wasOpen;
    },
  };
}

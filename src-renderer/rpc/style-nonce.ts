import { NONCE_META } from '#shared/contract/page-policy.ts';

/** What style elements must carry to be applied: for Mantine's `getStyleNonce`. Empty where the page has no such policy. */
export function styleNonce(page: Document = document): string {
  return page.querySelector<HTMLMetaElement>(`meta[property="${NONCE_META}"]`)?.nonce ?? '';
}

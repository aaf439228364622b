import { useTranslation } from 'react-i18next';

/** Why something is not taken in: codes of bundles, of batches on a hub, and of refusals in the history. */
const REASONS: readonly string[] = [
  'truncated',
  'damaged',
  'not_a_bundle',
  'unreadable',
  'lacks_changes',
  'unknown_sender',
  'unapproved_sender',
  'revoked_sender',
  'newer_program',
  'older_program',
  'other_consortium',
  'other_receiver',
  'put_back',
  'forged',
  'a_snapshot',
  'passphrase_needed',
];

/** Why something is not taken in, in a few words. */
export function useReasonWords(): { readonly reason: (code: string) => string } {
  const { t } = useTranslation('sync');
  return { reason: (code) => t(`reason.${REASONS.includes(code) ? code : 'other'}`) };
}

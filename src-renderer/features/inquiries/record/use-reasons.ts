import { useTranslation } from 'react-i18next';
import { z } from 'zod';

/** Reasons are stored as they stood when a candidate was put on the list; one this version doesn't know is left out. */
const stored = z.object({
  kind: z.enum(['sector', 'region', 'form', 'language', 'kind', 'size', 'history']),
  weight: z.number(),
});

/** Why a candidate fits, in the reader's words, heaviest first. */
export function useReasons(reasons: readonly unknown[]): readonly string[] {
  const { t } = useTranslation('inquiries');
  return reasons.flatMap((reason) => {
    const known = stored.safeParse(reason);
    return known.success ? [t(`partners.reason.${known.data.kind}`)] : [];
  });
}

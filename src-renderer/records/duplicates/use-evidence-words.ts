import { useTranslation } from 'react-i18next';
import type { EvidenceList } from '#shared/contract/duplicates.ts';
import { SURE_FROM } from '#shared/domain/duplicates/index.ts';

/** Why two records may be one, in words. */
export function useEvidenceWords(): {
  readonly agreeing: (evidence: EvidenceList) => readonly string[];
  readonly differing: (evidence: EvidenceList) => readonly string[];
  readonly likelihood: (score: number) => string;
} {
  const { t } = useTranslation('duplicates');
  return {
    agreeing: (evidence) => evidence.filter(({ points }) => points > 0).map(({ code }) => t(`evidence.${code}`)),
    differing: (evidence) => evidence.filter(({ points }) => points < 0).map(({ code }) => t(`evidence.${code}`)),
    likelihood: (score) => t(score >= SURE_FROM ? 'sure' : 'possible'),
  };
}

import { useTranslation } from 'react-i18next';
import type { DuplicateFilter } from '#shared/contract/duplicates.ts';
import {
  EVIDENCE_CODES,
  type EvidenceCode,
  ORGANISATION_WEIGHTS,
  PERSON_WEIGHTS,
} from '#shared/domain/duplicates/index.ts';
import type { SelectOption } from '../../ui/table/types.ts';

/** The kind in the address, if it is one. */
export const kindOf = (value: unknown): DuplicateFilter['kind'] =>
  value === 'person' || value === 'organisation' ? value : undefined;

/** The reason in the address, if it is one. */
export const reasonOf = (value: unknown): EvidenceCode | undefined => EVIDENCE_CODES.find((code) => code === value);

/** What may agree, for the kind that is looked at. */
export function useReasonOptions(kind: DuplicateFilter['kind']): readonly SelectOption[] {
  const { t } = useTranslation('duplicates');
  const weights: Readonly<Partial<Record<EvidenceCode, number>>> = {
    ...(kind === 'organisation' ? {} : PERSON_WEIGHTS),
    ...(kind === 'person' ? {} : ORGANISATION_WEIGHTS),
  };
  return EVIDENCE_CODES.filter((code) => (weights[code] ?? 0) > 0).map((code) => ({
    value: code,
    label: t(`evidence.${code}`),
  }));
}

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CsvRowPlan } from '#shared/contract/imports-csv.ts';
import { useFormat } from '../../../ui/format/use-format.ts';

type Remark = CsvRowPlan['errors'][number] | CsvRowPlan['notices'][number];

/** A remark on a row in words: which field, what about it, and what stands there. */
export function useRemarkText(): (group: 'error' | 'notice', remark: Remark) => string {
  const { t } = useTranslation('imports');
  return useCallback(
    (group, { code, field, value }) => {
      const said = group === 'error' ? t(`error.${code}`) : t(`notice.${code}`);
      const about = field === null ? said : `${t(`fields.${field}`)}: ${said}`;
      return value === '' ? about : `${about} (${value})`;
    },
    [t],
  );
}

/** What becomes of a row and why, on one line. */
export function useRowText(): (row: CsvRowPlan) => string {
  const { t } = useTranslation('imports');
  const { list } = useFormat();
  const remarkText = useRemarkText();
  return useCallback(
    ({ skipped, doubts, outcome, changes, errors, notices }) => {
      if (skipped !== null) {
        const reason = t(`skipped.${skipped.reason}`);
        return skipped.sameAs === null ? reason : `${reason} (${t('csv.sameAs', { row: skipped.sameAs })})`;
      }
      if (outcome === 'doubtful') {
        return list(doubts.map(({ label, by }) => `${label} (${t(`csv.doubts.by.${by}`)})`));
      }
      if (errors.length > 0) return errors.map((error) => remarkText('error', error)).join('; ');
      const fields = list([...new Set(changes.map(({ field }) => t(`fields.${field}`)))]);
      return [...notices.map((notice) => remarkText('notice', notice)), fields].join('; ');
    },
    [t, list, remarkText],
  );
}

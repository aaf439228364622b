import { useTranslation } from 'react-i18next';
import type { CaseReview } from '#shared/contract/reviews.ts';
import { StatusBadge } from '../../../ui/badges/StatusBadge.tsx';
import classes from '../inquiries.module.css';

const DAY = 86_400_000;

/** How long a case stood on each status; where it stands now is said in words. */
export function StatusTimes({ times }: { readonly times: CaseReview['times'] }) {
  const { t } = useTranslation(['reviews', 'lists']);
  return (
    <ul className={classes.rows} aria-label={t('section.times')}>
      {times.map(({ status, ms, isCurrent }) => (
        <li key={status} className={classes.row}>
          <span className={classes.rowMain}>
            <StatusBadge tone={status} label={t(`lists:status.${status}`)} />
          </span>
          <span className={classes.due}>
            {[isCurrent ? t('now') : '', t('days', { count: Math.round(ms / DAY) })].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

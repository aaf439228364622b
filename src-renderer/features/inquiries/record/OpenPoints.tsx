import { useTranslation } from 'react-i18next';
import type { OpenPoint } from '#shared/contract/reviews.ts';
import { useColleagues, useSession } from '../../../rpc/session.ts';
import { useFormat } from '../../../ui/format/use-format.ts';
import classes from '../inquiries.module.css';

/** What is still to be done on a case, with its days. */
export function OpenPoints({ points }: { readonly points: readonly OpenPoint[] }) {
  const { t } = useTranslation('reviews');
  const { today } = useSession();
  const format = useFormat();
  const words = useOpenWords();
  if (points.length === 0) return <p className={classes.quiet}>{t('nothingOpen')}</p>;
  return (
    <ul className={classes.rows} aria-label={t('section.open')}>
      {points.map((point) => (
        <li key={`${point.kind} ${words(point)} ${point.dueOn}`} className={classes.row}>
          <span className={classes.rowMain}>{words(point)}</span>
          {point.dueOn !== null && (
            <span className={classes.due} data-late={point.dueOn < today || undefined}>
              {format.dueDay(point.dueOn)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function useOpenWords(): (point: OpenPoint) => string {
  const { t } = useTranslation(['reviews', 'advice', 'lists']);
  const { staffName } = useColleagues();
  return (point) => {
    switch (point.kind) {
      case 'answer':
      case 'qualify':
        return t(`point.${point.kind}`);
      case 'next-step':
        return [t('point.next-step'), point.text].filter(Boolean).join(': ');
      case 'meeting':
        return `${t('point.meeting')}: ${point.text}`;
      case 'task': {
        const who = staffName(point.staffId);
        return `${t('point.task')}: ${point.text}${who === null ? '' : ` (${who})`}`;
      }
      case 'advice': {
        const whom = point.staffId === null ? t('advice:anyone') : (staffName(point.staffId) ?? '–');
        return t('advice:history.asked', { wish: t(`lists:wish.${point.wish}`), whom });
      }
    }
  };
}

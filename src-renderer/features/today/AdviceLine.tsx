import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { QueuedAdvice } from '#shared/contract/advice.ts';
import { isOverdue } from '#shared/domain/advice.ts';
import { useColleagues } from '../../rpc/session.ts';
import { useFormat } from '../../ui/format/use-format.ts';
import classes from './today.module.css';

interface AdviceLineProps {
  readonly request: QueuedAdvice;
  readonly today: string;
}

/** A case that waits for advice or sign-off: what is asked, by whom and until when. */
export function AdviceLine({ request, today }: AdviceLineProps) {
  const { t } = useTranslation('lists');
  const { staffName } = useColleagues();
  const format = useFormat();
  const { inquiry, inquiryId, wish, askedById, dueOn } = request;
  const second = [inquiry.number, t(`wish.${wish}`), staffName(askedById)].filter((part) => part !== null);
  return (
    <li className={classes.row}>
      <span className={classes.main}>
        <Link to={`/inquiries/${inquiryId}` as never} lang={inquiry.language ?? undefined}>
          {inquiry.subject}
        </Link>
        <span className={classes.second}>{second.join(' · ')}</span>
        <span className={classes.second}>{request.question}</span>
      </span>
      {dueOn !== null && (
        <span className={`${classes.due} ${isOverdue(request, today) ? classes.late : classes.count}`}>
          {format.dueDay(dueOn)}
        </span>
      )}
    </li>
  );
}

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdviceRequest, QueuedAdvice } from '#shared/contract/advice.ts';
import { type Answer, isOverdue } from '#shared/domain/advice.ts';
import { useClient } from '../../rpc/orpc.tsx';
import { useColleagues, useSession } from '../../rpc/session.ts';
import { useAct } from '../../rpc/use-act.ts';
import { StatusBadge } from '../../ui/badges/StatusBadge.tsx';
import { useFormat } from '../../ui/format/use-format.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import { AskAdvice } from './AskAdvice.tsx';
import classes from './advice.module.css';
import { toneOfAdvice } from './state-tone.ts';

interface RequestItemProps {
  readonly request: AdviceRequest | QueuedAdvice;
}

/** A request with its case where several stand together: who asked whom and when, who answered what and when, and what one may do. */
export function RequestItem({ request }: RequestItemProps) {
  const { t } = useTranslation(['advice', 'lists']);
  const { today } = useSession();
  const format = useFormat();
  const inquiry = 'inquiry' in request ? request.inquiry : null;
  const { state, wish, dueOn } = request;
  return (
    <li className={classes.request}>
      <div className={classes.head}>
        {inquiry && (
          <>
            <Link
              className={classes.case}
              to={`/inquiries/${request.inquiryId}` as never}
              lang={inquiry.language ?? undefined}
            >
              {inquiry.subject}
            </Link>
            <span className={classes.second}>{inquiry.number}</span>
          </>
        )}
        <strong>{t(`lists:wish.${wish}`)}</strong>
        {/* Where several cases wait, each of them is open. */}
        {(inquiry === null || state !== 'open') && (
          <StatusBadge tone={toneOfAdvice(state)} label={t(`lists:adviceState.${state}`)} />
        )}
        {state === 'open' && dueOn !== null && (
          <span className={classes.due} data-late={isOverdue(request, today) || undefined}>
            {t('due', { day: format.dueDay(dueOn) })}
          </span>
        )}
      </div>
      <p className={classes.words}>{request.question}</p>
      {request.answer !== null && <p className={`${classes.words} ${classes.answer}`}>{request.answer}</p>}
      <div className={classes.foot}>
        <Asked request={request} />
        <Actions request={request} />
      </div>
    </li>
  );
}

function Asked({ request }: { readonly request: AdviceRequest }) {
  const { t } = useTranslation('advice');
  const { staffName } = useColleagues();
  const format = useFormat();
  const { askedById, adviserId, adviserName, createdAt, answeredAt, answeredById, state, wish } = request;
  const end = wish === 'question' && state === 'answered' ? 'replied' : state;
  const asked = t('asked', {
    by: staffName(askedById) ?? '–',
    whom: staffName(adviserId) ?? adviserName ?? t('anyone'),
    day: format.date(createdAt),
  });
  const who = staffName(answeredById) ?? adviserName ?? '–';
  const ended =
    answeredAt === null || end === 'open' ? [] : [t(`ended.${end}`, { by: who, day: format.date(answeredAt) })];
  return <span className={classes.second}>{[asked, ...ended].join(' · ')}</span>;
}

function Actions({ request }: { readonly request: AdviceRequest }) {
  const { t } = useTranslation(['advice', 'lists', 'operations']);
  const client = useClient();
  const act = useAct();
  const { profile } = useSession();
  const [answering, setAnswering] = useState<Answer | null>(null);
  const [isChanging, setChanging] = useState(false);
  const isOwn = request.state === 'open' && request.askedById === profile?.id;
  if (request.answers.length === 0 && !isOwn) return null;
  return (
    <div className={classes.actions}>
      {request.answers.map((answer, at) => (
        <Button key={answer} size="xs" variant={at === 0 ? 'filled' : 'default'} onClick={() => setAnswering(answer)}>
          {t(`lists:adviceAnswer.${answer}`)}
        </Button>
      ))}
      {/* A packet that went out holds its question: it can only be withdrawn. */}
      {isOwn && request.adviserName === null && (
        <Button size="xs" variant="default" onClick={() => setChanging(true)}>
          {t('change.open')}
        </Button>
      )}
      {isOwn && (
        <Button
          size="xs"
          variant="default"
          onClick={() => void act(() => client.advice.withdraw({ id: request.id }), t('operations:advice.withdraw'))}
        >
          {t('withdraw')}
        </Button>
      )}
      {isChanging && (
        <AskAdvice
          inquiryId={request.inquiryId}
          ownerId={request.adviserId}
          request={request}
          onClose={() => setChanging(false)}
        />
      )}
      {answering && <AnswerDialog request={request} answer={answering} onClose={() => setAnswering(null)} />}
    </div>
  );
}

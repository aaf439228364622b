import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RelatedCooperation, RelatedInquiries, RelatedInquiry, RelatedMeeting } from '#shared/contract/related.ts';
import { StatusBadge } from '../ui/badges/StatusBadge.tsx';
import { useFormat } from '../ui/format/use-format.ts';
import { LangText } from '../ui/text/LangText.tsx';
import { DualTime } from '../ui/time/DualTime.tsx';
import classes from './records.module.css';
import { Section } from './Section.tsx';

/** The inquiries a record is part of; those beyond the newest are counted. */
export function RelatedInquiryList({ inquiries: { count, rows } }: { readonly inquiries: RelatedInquiries }) {
  const { t } = useTranslation('records');
  return (
    <Section title={t('related.inquiries', { count })}>
      {rows.length === 0 && <p className={classes.none}>{t('related.noInquiries')}</p>}
      <ul className={classes.rows}>
        {rows.map((inquiry) => (
          <InquiryLine key={inquiry.id} inquiry={inquiry} />
        ))}
      </ul>
      {count > rows.length && <p className={classes.none}>{t('related.newest', { count: rows.length })}</p>}
    </Section>
  );
}

function InquiryLine({ inquiry }: { readonly inquiry: RelatedInquiry }) {
  const { t } = useTranslation('lists');
  const format = useFormat();
  const { id, number, subject, language, status, receivedAt, partyRole, matchState } = inquiry;
  const part =
    partyRole !== null
      ? t(`partyRole.${partyRole}`)
      : matchState !== null
        ? t(`matchState.${matchState}`)
        : t('partyRole.requester');
  return (
    <li className={classes.row}>
      <span className={classes.main}>
        <Link to="/inquiries/$id" params={{ id }}>
          <LangText lang={language}>{subject}</LangText>
        </Link>
        <small className={classes.detail}>{[number, part, format.dueDay(receivedAt)].join(' · ')}</small>
      </span>
      <StatusBadge tone={status} label={t(`status.${status}`)} />
    </li>
  );
}

/** The meetings a record takes part in, with both clocks. */
export function RelatedMeetingList({ meetings }: { readonly meetings: readonly RelatedMeeting[] }) {
  const { t } = useTranslation(['records', 'lists']);
  return (
    <Section title={t('related.meetings', { count: meetings.length })}>
      {meetings.length === 0 && <p className={classes.none}>{t('related.noMeetings')}</p>}
      <ul className={classes.rows}>
        {meetings.map(({ id, title, language, form, state, startAt, zone, otherZone }) => (
          <li key={id} className={classes.row}>
            <span className={classes.main}>
              <Link to="/meetings/$id" params={{ id }}>
                <LangText lang={language}>{title}</LangText>
              </Link>
              <small className={classes.detail}>
                <DualTime at={startAt} zones={[zone, otherZone]} withDay /> · {t(`lists:meetingForm.${form}`)}
              </small>
            </span>
            <span className={classes.aside}>{t(`lists:meetingState.${state}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What came of an organisation's inquiries. */
export function RelatedCooperationList({ cooperations }: { readonly cooperations: readonly RelatedCooperation[] }) {
  const { t } = useTranslation(['records', 'lists']);
  const format = useFormat();
  return (
    <Section title={t('related.cooperations', { count: cooperations.length })}>
      {cooperations.length === 0 && <p className={classes.none}>{t('related.noCooperations')}</p>}
      <ul className={classes.rows}>
        {cooperations.map(({ id, title, type, novelty, agreedOn, inquiryId, inquiryNumber }) => (
          <li key={id} className={classes.row}>
            <span className={classes.main}>
              {title}
              <small className={classes.detail}>
                {t(`lists:cooperationType.${type}`)} · {t(`lists:novelty.${novelty}`)} · {format.date(agreedOn)}
              </small>
            </span>
            {inquiryId !== null && (
              <Link to="/inquiries/$id" params={{ id: inquiryId }}>
                {inquiryNumber}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InquiryRecord } from '#shared/contract/inquiries.ts';
import { AskAdvice } from '../../../records/advice/AskAdvice.tsx';
import { RequestList } from '../../../records/advice/RequestList.tsx';
import { useEditsCases } from '../../../records/advice/role.ts';
import { OrganisationName, PersonName } from '../../../records/names.tsx';
import { Section } from '../../../records/Section.tsx';
import { useOrpc } from '../../../rpc/orpc.tsx';
import classes from '../inquiries.module.css';
import { CaseTimeline } from './CaseTimeline.tsx';
import { MakePacket } from './MakePacket.tsx';
import { OpenPoints } from './OpenPoints.tsx';
import { PrintCase } from './PrintCase.tsx';
import { StatusTimes } from './StatusTimes.tsx';

/** The whole case on one page for who reviews it: what it is about, what is open, who reviewed what and when, and all that happened. */
export function ReviewTab({ inquiry }: { readonly inquiry: InquiryRecord }) {
  const { t } = useTranslation(['reviews', 'advice']);
  const orpc = useOrpc();
  const { id } = inquiry;
  const { data: requests = [] } = useQuery(orpc.advice.list.queryOptions({ input: { inquiryId: id } }));
  const { data: review } = useQuery(orpc.reviews.get.queryOptions({ input: { id }, staleTime: 0 }));
  const editsCases = useEditsCases();
  const [asking, setAsking] = useState(false);
  return (
    <div className={classes.tabBody}>
      <div className={classes.reviewBar}>
        <Button onClick={() => setAsking(true)}>{t(editsCases ? 'advice:ask.open' : 'advice:ask.openQuestion')}</Button>
        <PrintCase id={id} />
        <MakePacket id={id} />
      </div>
      <Section title={t('section.reviews')}>
        {requests.length === 0 ? (
          <p className={classes.quiet}>{t('advice:noReviews')}</p>
        ) : (
          <RequestList label={t('section.reviews')} requests={requests} />
        )}
      </Section>
      <Section title={t('section.open')}>
        <OpenPoints points={review?.open ?? []} />
      </Section>
      <Section title={t('section.summary')}>
        <p className={classes.body} lang={inquiry.language ?? undefined}>
          {inquiry.description ?? inquiry.subject}
        </p>
      </Section>
      <Section title={t('section.parties')}>
        <Parties inquiry={inquiry} />
      </Section>
      <Section title={t('section.times')}>
        <StatusTimes times={review?.times ?? []} />
      </Section>
      <Section title={t('section.timeline')}>
        <CaseTimeline inquiry={inquiry} />
      </Section>
      {asking && <AskAdvice inquiryId={id} ownerId={inquiry.ownerId} onClose={() => setAsking(false)} />}
    </div>
  );
}

function Parties({ inquiry }: { readonly inquiry: InquiryRecord }) {
  const { t } = useTranslation(['inquiries', 'lists']);
  const { person, organisation } = inquiry;
  const requester = { id: 'requester', label: t('inquiries:fact.requester'), person, organisation };
  const others = inquiry.parties.map((party) => ({ ...party, label: t(`lists:partyRole.${party.role}`) }));
  return (
    <ul className={classes.rows}>
      {[requester, ...others].map((party) => (
        <li key={party.id} className={classes.row}>
          <span className={classes.count}>{party.label}</span>
          <span className={classes.rowMain}>
            {party.organisation && <OrganisationName organisation={party.organisation} />}{' '}
            {party.person && <PersonName person={party.person} />}
            {!party.organisation && !party.person && '–'}
          </span>
        </li>
      ))}
    </ul>
  );
}

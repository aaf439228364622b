import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskAdvice } from '../../../records/advice/AskAdvice.tsx';
import { RequestList } from '../../../records/advice/RequestList.tsx';
import { Section } from '../../../records/Section.tsx';
import { useOrpc } from '../../../rpc/orpc.tsx';
import classes from '../inquiries.module.css';

/** Who was asked about a case, who reviewed what and when. */
export function ReviewTab({ inquiryId }: { readonly inquiryId: string }) {
  const { t } = useTranslation('advice');
  const orpc = useOrpc();
  const { data: requests = [] } = useQuery(orpc.advice.list.queryOptions({ input: { inquiryId } }));
  const [asking, setAsking] = useState(false);
  return (
    <div className={classes.tabBody}>
      <Section
        title={t('reviews')}
        action={
          <Button size="xs" variant="default" onClick={() => setAsking(true)}>
            {t('ask.open')}
          </Button>
        }
      >
        {requests.length === 0 ? (
          <p className={classes.quiet}>{t('noReviews')}</p>
        ) : (
          <RequestList label={t('reviews')} requests={requests} />
        )}
      </Section>
      {asking && <AskAdvice inquiryId={inquiryId} onClose={() => setAsking(false)} />}
    </div>
  );
}

import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InquiryRecord } from '#shared/contract/inquiries.ts';
import type { Candidate, Match } from '#shared/contract/matches.ts';
import { useClient, useOrpc } from '../../../rpc/orpc.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import { Editing } from '../../../ui/fields/read-only.tsx';
import { EmptyState } from '../../../ui/states/EmptyState.tsx';
import classes from '../inquiries.module.css';
import { AddPartner } from './AddPartner.tsx';
import { DeclineDialog } from './DeclineDialog.tsx';
import { MatchLine } from './MatchLine.tsx';

/** The shortlist of partners for a case, and the candidates that the database suggests with their reasons. */
export function PartnersTab({ inquiry }: { readonly inquiry: InquiryRecord }) {
  const { t } = useTranslation('inquiries');
  const orpc = useOrpc();
  const input = { inquiryId: inquiry.id };
  const { data: matches } = useQuery(orpc.matches.list.queryOptions({ input }));
  const [suggesting, setSuggesting] = useState(false);
  const suggestions = useQuery(orpc.matches.suggest.queryOptions({ input, enabled: suggesting }));
  return (
    <div className={classes.tabBody}>
      <div className={classes.partnersBar}>
        <Editing>
          <AddPartner inquiryId={inquiry.id} />
        </Editing>
        <Button variant={matches?.length === 0 ? 'filled' : 'default'} onClick={() => setSuggesting(true)}>
          {t('partners.suggest')}
        </Button>
      </div>
      {matches?.length === 0 && !suggesting && (
        <EmptyState title={t('partners.empty')} hint={t('partners.emptyHint')} />
      )}
      <ul className={classes.rows} aria-label={t('tab.partners')}>
        {matches?.map((match) => (
          <MatchLine key={match.id} candidate={match} state={match.state} note={match.declinedReason}>
            <Editing>
              <MatchActions match={match} />
            </Editing>
          </MatchLine>
        ))}
      </ul>
      {suggesting && suggestions.data && (
        <section>
          <h3 className={classes.sectionTitle}>{t('partners.suggestions')}</h3>
          {suggestions.data.length === 0 && <p className={classes.quiet}>{t('partners.noSuggestions')}</p>}
          <ul className={classes.rows} aria-label={t('partners.suggestions')}>
            {suggestions.data.map((candidate) => (
              <Suggestion key={candidate.organisation.id} inquiryId={inquiry.id} candidate={candidate} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Suggestion({ inquiryId, candidate }: { readonly inquiryId: string; readonly candidate: Candidate }) {
  const { t } = useTranslation(['inquiries', 'operations']);
  const client = useClient();
  const act = useAct();
  const organisationIds = [candidate.organisation.id];
  return (
    <MatchLine candidate={candidate}>
      <Editing>
        <Button
          size="xs"
          variant="default"
          onClick={() =>
            void act(() => client.matches.add({ inquiryId, organisationIds }), t('operations:matches.add'))
          }
        >
          {t('partners.shortlist')}
        </Button>
      </Editing>
    </MatchLine>
  );
}

/** What may be done with a candidate on the list; a refusal is remembered with its reason. */
function MatchActions({ match }: { readonly match: Match }) {
  const { t } = useTranslation(['inquiries', 'lists', 'operations']);
  const client = useClient();
  const act = useAct();
  const [declining, setDeclining] = useState(false);
  const ids = [match.id];
  const setState = (state: 'shortlisted' | 'proposed' | 'accepted') =>
    void act(() => client.matches.setState({ ids, state }), t('operations:matches.setState'));
  const introduce = () =>
    void act(() => client.matches.introduce({ ids, moveInquiries: true }), t('operations:matches.introduce'));
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="xs" variant="default">
            {t('partners.actions')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {match.state !== 'introduced' && <Menu.Item onClick={introduce}>{t('partners.introduce')}</Menu.Item>}
          {(['shortlisted', 'proposed', 'accepted'] as const)
            .filter((state) => state !== match.state)
            .map((state) => (
              <Menu.Item key={state} onClick={() => setState(state)}>
                {t(`lists:matchState.${state}`)}
              </Menu.Item>
            ))}
          <Menu.Item onClick={() => setDeclining(true)}>{t('partners.decline')}</Menu.Item>
          <Menu.Divider />
          <Menu.Item
            color="shu"
            onClick={() => void act(() => client.matches.remove({ ids }), t('operations:matches.remove'))}
          >
            {t('partners.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {declining && <DeclineDialog ids={ids} onClose={() => setDeclining(false)} />}
    </>
  );
}

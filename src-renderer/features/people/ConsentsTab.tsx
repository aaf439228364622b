import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Consent } from '#shared/contract/consents.ts';
import type { PersonRecord } from '#shared/contract/people.ts';
import classes from '../../records/records.module.css';
import { useClient } from '../../rpc/orpc.tsx';
import { useSession } from '../../rpc/session.ts';
import { useAct } from '../../rpc/use-act.ts';
import { StatusBadge } from '../../ui/badges/StatusBadge.tsx';
import { useFormat } from '../../ui/format/use-format.ts';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { NewConsent } from './NewConsent.tsx';
import { standingOf } from './standing.ts';

/** On what basis the person's data is used, purpose by purpose. */
export function ConsentsTab({ record: { id, consents } }: { readonly record: PersonRecord }) {
  const { t } = useTranslation('people');
  const [adding, setAdding] = useState(false);
  const button = (
    <Button variant="default" onClick={() => setAdding(true)}>
      {t('consent.add')}
    </Button>
  );
  return (
    <>
      {consents.length === 0 ? (
        <EmptyState title={t('consent.none')} hint={t('consent.hint')} action={button} />
      ) : (
        <>
          <ul className={classes.rows}>
            {consents.map((consent) => (
              <ConsentLine key={consent.id} consent={consent} />
            ))}
          </ul>
          {button}
        </>
      )}
      {adding && <NewConsent personId={id} onClose={() => setAdding(false)} />}
    </>
  );
}

const TONE = { stands: 'ok', withdrawn: 'shu', expired: 'concluded' } as const;

function ConsentLine({ consent }: { readonly consent: Consent }) {
  const { t } = useTranslation(['people', 'lists', 'operations']);
  const client = useClient();
  const act = useAct();
  const format = useFormat();
  const { today } = useSession();
  const { id, purpose, basis, wording, givenOn, source, expiresOn, withdrawnOn } = consent;
  const standing = standingOf(consent, today);
  const word = t(`lists:consentPurpose.${purpose}`);
  const facts = [
    t(`lists:lawfulBasis.${basis}`),
    t('consent.given', { day: format.date(givenOn) }),
    source,
    expiresOn === null ? null : t('consent.expires', { day: format.date(expiresOn) }),
    withdrawnOn === null ? null : t('consent.withdrawn', { day: format.date(withdrawnOn) }),
  ];
  const withdraw = () => act(() => client.consents.withdraw({ id, on: today }), t('operations:consents.withdraw'));
  const remove = () => act(() => client.consents.remove({ id }), t('operations:consents.remove'));
  return (
    <li className={classes.row}>
      <span className={classes.main}>
        {word} <StatusBadge tone={TONE[standing]} label={t(`consent.standing.${standing}`)} />
        <small className={classes.detail}>{facts.filter(Boolean).join(' · ')}</small>
        {wording !== null && (
          <small className={classes.detail}>
            <q>{wording}</q>
          </small>
        )}
      </span>
      <span className={classes.aside}>
        {standing === 'stands' && (
          <Button size="compact-sm" variant="default" onClick={() => void withdraw()}>
            {t('consent.withdraw')}
          </Button>
        )}
        <ActionIcon aria-label={t('consent.remove', { purpose: word })} onClick={() => void remove()}>
          <IconTrash size={15} />
        </ActionIcon>
      </span>
    </li>
  );
}

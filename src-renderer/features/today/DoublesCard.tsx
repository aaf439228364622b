import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MergeSuggestion } from '#shared/contract/merges.ts';
import { useEditsCases } from '../../records/advice/role.ts';
import { MergeActions, useOfferText } from '../../records/merges/MergeActions.tsx';
import { useOrpc } from '../../rpc/orpc.tsx';
import { Card } from './Card.tsx';
import classes from './today.module.css';

/** Requests that two laptops logged from the same mail; nothing where there are none, nor for who merges none. */
export function DoublesCard() {
  const { t } = useTranslation('merges');
  const orpc = useOrpc();
  const editsCases = useEditsCases();
  const { data = [] } = useQuery(orpc.merges.suggestions.queryOptions({ input: {} }));
  if (data.length === 0 || !editsCases) return null;
  return (
    <Card title={t('title')} count={data.length} nothing="">
      {data.map((suggestion) => (
        <DoubleLine key={suggestion.records.map(({ id }) => id).join()} suggestion={suggestion} />
      ))}
    </Card>
  );
}

function DoubleLine({ suggestion }: { readonly suggestion: MergeSuggestion }) {
  const offerText = useOfferText();
  const [survivor] = suggestion.records;
  return (
    <li className={classes.row}>
      <span className={classes.main}>
        <Link to={`/inquiries/${survivor?.id}` as never} lang={survivor?.language ?? undefined}>
          {survivor?.subject}
        </Link>
        <span className={classes.second}>{offerText(suggestion)}</span>
      </span>
      <MergeActions suggestion={suggestion} />
    </li>
  );
}

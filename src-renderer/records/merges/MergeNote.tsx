import { useQuery } from '@tanstack/react-query';
import { useOrpc } from '../../rpc/orpc.tsx';
import { MergeActions, useOfferText } from './MergeActions.tsx';
import classes from './merges.module.css';

/** On an inquiry's own screen: that the same request stands on another one too, and what can be done about it. */
export function MergeNote({ id }: { readonly id: string }) {
  const orpc = useOrpc();
  const offerText = useOfferText();
  const { data = [] } = useQuery(orpc.merges.suggestions.queryOptions({ input: { id } }));
  return data.map((suggestion) => (
    <div key={suggestion.records.map((one) => one.id).join()} className={classes.note} role="status">
      <span>{offerText(suggestion)}</span>
      <MergeActions suggestion={suggestion} />
    </div>
  ));
}

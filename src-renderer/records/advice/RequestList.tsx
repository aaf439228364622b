import type { AdviceRequest, QueuedAdvice } from '#shared/contract/advice.ts';
import classes from './advice.module.css';
import { RequestItem } from './RequestItem.tsx';

interface RequestListProps {
  readonly label: string;
  readonly requests: readonly (AdviceRequest | QueuedAdvice)[];
}

/** Requests for advice and sign-off, in the order given. */
export function RequestList({ label, requests }: RequestListProps) {
  return (
    <ul className={classes.requests} aria-label={label}>
      {requests.map((request) => (
        <RequestItem key={request.id} request={request} />
      ))}
    </ul>
  );
}

import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import { type Exchange, useExchangeState } from './use-exchange.ts';

/** What stands open above the screens. */
export type SyncDialog =
  /** `to`: a device that is chosen beforehand. */
  | { readonly kind: 'send'; readonly to: string | null }
  | { readonly kind: 'take-in' }
  | { readonly kind: 'add-laptop' }
  /** The file with the whole office for a device that was approved. */
  | { readonly kind: 'snapshot'; readonly deviceId: string };

interface Sync {
  readonly exchange: Exchange;
  readonly dialog: SyncDialog | null;
  readonly open: (dialog: SyncDialog) => void;
  readonly close: () => void;
}

const SyncContext = createContext<Sync | null>(null);

/** Keeps what is under way as long as the window: an exchange goes on, and a file is taken in, whichever screen is looked at. */
export function SyncProvider({ children }: { readonly children: ReactNode }) {
  const exchange = useExchangeState();
  const [dialog, setDialog] = useState<SyncDialog | null>(null);
  const sync = useMemo<Sync>(
    () => ({ exchange, dialog, open: setDialog, close: () => setDialog(null) }),
    [exchange, dialog],
  );
  return <SyncContext value={sync}>{children}</SyncContext>;
}

export function useSync(): Sync {
  const sync = use(SyncContext);
  if (sync === null) throw new Error('outside of SyncProvider');
  return sync;
}

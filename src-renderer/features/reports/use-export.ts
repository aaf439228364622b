import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '#shared/contract/index.ts';
import { receiveFile } from '#shared/contract/receive-file.ts';
import { useClient, useHost } from '../../rpc/orpc.tsx';
import { useToasts } from '../../ui/toast/use-toasts.tsx';

type ExportState =
  | { readonly kind: 'idle' }
  /** `total` is null while nobody knows how much there is. */
  | { readonly kind: 'running'; readonly done: number; readonly total: number | null; readonly cancelling: boolean }
  | { readonly kind: 'failed'; readonly error: unknown };

const IDLE: ExportState = { kind: 'idle' };

/** Writes the report as a file and saves it where the reader says. Giving up, or leaving the screen, ends the work. */
export function useExport(onSaved: () => void) {
  const { t } = useTranslation('reports');
  const client = useClient();
  const host = useHost();
  const toasts = useToasts();
  const [state, setState] = useState<ExportState>(IDLE);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (asked: Parameters<Client['reports']['export']>[0]): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: 'running', done: 0, total: null, cancelling: false });
    try {
      const events = await client.reports.export(asked, { signal: controller.signal });
      const file = await receiveFile(events, (done, total) => {
        if (!controller.signal.aborted) setState({ kind: 'running', done, total, cancelling: false });
      });
      const outcome = await host.saveFile(file.name, file);
      setState(IDLE);
      if (outcome === 'cancelled') return;
      toasts.info(t('export.saved', { name: file.name }));
      onSaved();
    } catch (error) {
      setState(controller.signal.aborted ? IDLE : { kind: 'failed', error });
    }
  };
  const cancel = (): void => {
    running.current?.abort();
    setState((now) => (now.kind === 'running' ? { ...now, cancelling: true } : IDLE));
  };
  return { state, start: (asked: Parameters<typeof start>[0]) => void start(asked), cancel };
}

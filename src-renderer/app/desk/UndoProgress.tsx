import { Dialog } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useOrpc } from '../../rpc/orpc.tsx';
import { ProgressPanel } from '../../ui/states/ProgressPanel.tsx';
import { useToasts } from '../../ui/toast/use-toasts.tsx';

/** How often a long undo is asked how far it is, ms. An event tells when it begins and ends. */
const ASK_MS = 300;

/** The undo or redo of many records, wherever it was asked for: how far it is, and the way to end it. */
export function UndoProgress() {
  const { t } = useTranslation(['desk', 'operations']);
  const client = useClient();
  const orpc = useOrpc();
  const toasts = useToasts();
  const [isStopping, setStopping] = useState(false);
  const { data = null } = useQuery({
    ...orpc.changes.underWay.queryOptions(),
    refetchInterval: ({ state }) => (state.data ? ASK_MS : false),
  });
  if (data === null && isStopping) setStopping(false);
  const stop = (): void => {
    setStopping(true);
    client.changes.stop().catch(toasts.failed);
  };
  return (
    <Dialog opened={data !== null} size="lg" position={{ bottom: 36, left: 12 }} p={0} withBorder={false}>
      {data !== null && (
        <ProgressPanel
          title={t(data.as === 'undoes' ? 'undoing' : 'redoing', { what: t(`operations:${data.name}`) })}
          done={data.done}
          total={data.total}
          onCancel={stop}
          cancelling={isStopping}
        />
      )}
    </Dialog>
  );
}

import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../rpc/orpc.tsx';
import { useFormat } from '../../ui/format/use-format.ts';
import { useToasts } from '../../ui/toast/use-toasts.tsx';

interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Makes the search index anew; pressed once more, it leaves the rest to the program. */
export function SearchIndexButton() {
  const { t } = useTranslation('settings');
  const client = useClient();
  const format = useFormat();
  const toasts = useToasts();
  const [progress, setProgress] = useState<Progress | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const work = async (signal: AbortSignal): Promise<void> => {
    for await (const event of await client.search.reindex(undefined, { signal })) {
      if (event.kind === 'progress') setProgress(event);
      else toasts.info(t('data.indexed', { records: format.number(event.records) }));
    }
  };
  const start = async (): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setProgress({ done: 0, total: 0 });
    await work(controller.signal).catch((error: unknown) => {
      if (!controller.signal.aborted) toasts.failed(error);
    });
    running.current = null;
    setProgress(null);
  };
  return (
    <Button variant="default" onClick={() => (running.current === null ? void start() : running.current.abort())}>
      {progress === null
        ? t('data.reindex')
        : t('data.reindexing', { done: format.number(progress.done), total: format.number(progress.total) })}
    </Button>
  );
}

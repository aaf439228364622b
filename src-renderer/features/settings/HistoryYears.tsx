import { NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClient, useOrpc } from '../../rpc/orpc.tsx';
import { useAct } from '../../rpc/use-act.ts';

/** For how long every change is kept, whatever the command line is asked to compact. */
export function HistoryYears() {
  const { t } = useTranslation(['privacy', 'operations']);
  const client = useClient();
  const orpc = useOrpc();
  const act = useAct();
  const { data } = useQuery(orpc.settings.get.queryOptions());
  if (data === undefined) return null;
  const save = (value: string | number): void => {
    if (typeof value !== 'number' || value < 1 || value === data.historyYears) return;
    void act(() => client.settings.save({ historyYears: value }), t('operations:settings.save'));
  };
  return (
    <NumberInput
      label={t('history.label')}
      description={t('history.hint')}
      min={1}
      max={100}
      allowDecimal={false}
      value={data.historyYears}
      onChange={save}
    />
  );
}

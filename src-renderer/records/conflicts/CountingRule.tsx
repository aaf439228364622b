import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ownDefinition } from '#shared/contract/own-indicators.ts';
import type { Definition } from '#shared/domain/own-indicators/definition.ts';
import { reportFormat } from '#shared/domain/report-format.ts';
import { useOrpc } from '../../rpc/orpc.tsx';
import { useSession } from '../../rpc/session.ts';
import { useFormat } from '../../ui/format/use-format.ts';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import classes from './conflicts.module.css';

/** What an own indicator counts, as a sentence and with what that comes to this year. @param definition as it is stored */
export function CountingRule({ definition }: { readonly definition: string }) {
  const { t } = useTranslation('own-indicators');
  const read = useMemo(() => {
    try {
      return ownDefinition.safeParse(JSON.parse(definition)).data;
    } catch {
      return undefined;
    }
  }, [definition]);
  return read === undefined ? <span className={classes.empty}>{t('newer')}</span> : <Counted definition={read} />;
}

function Counted({ definition }: { readonly definition: Definition }) {
  const { t } = useTranslation('conflicts');
  const orpc = useOrpc();
  const { language } = useFormat();
  const { today } = useSession();
  const format = useMemo(() => reportFormat(language), [language]);
  const year = today.slice(0, 4);
  const days = { from: `${year}-01-01`, to: `${year}-12-31` };
  const asked = orpc.ownIndicators.preview.queryOptions({ input: { definition, ...days, language } });
  const { data, error, refetch } = useQuery(asked);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  return (
    <>
      {data.rule}
      <span className={classes.counted}>{t('counts', { value: format.number(data.value, data.kind), year })}</span>
    </>
  );
}

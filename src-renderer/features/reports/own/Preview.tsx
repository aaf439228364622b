import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CountedRecords } from '#shared/contract/reports.ts';
import { type Definition, problemOf } from '#shared/domain/own-indicators/definition.ts';
import { reportFormat } from '#shared/domain/report-format.ts';
import { useOrpc } from '../../../rpc/orpc.tsx';
import { useSession } from '../../../rpc/session.ts';
import { useFormat } from '../../../ui/format/use-format.ts';
import { ErrorState } from '../../../ui/states/ErrorState.tsx';
import { CountOf } from '../CountOf.tsx';
import { PeriodPicker } from '../PeriodPicker.tsx';
import { type Days, presetDays } from '../presets.ts';
import { RecordList } from '../RecordList.tsx';
import classes from './own.module.css';

/** What the definition comes to while it is made: the figure of a period, the sentence that explains it, the first records. */
export function Preview({ definition }: { readonly definition: Definition }) {
  const { t } = useTranslation(['own-indicators', 'errors']);
  const id = useId();
  const { today } = useSession();
  const [days, setDays] = useState<Days>(() => presetDays('thisYear', today, null) ?? { from: today, to: today });
  const problem = problemOf(definition);
  return (
    <section className={classes.preview} aria-labelledby={id}>
      <h3 id={id}>{t('editor.preview')}</h3>
      <PeriodPicker days={days} today={today} onDays={setDays} />
      {problem === null ? (
        <Counted definition={definition} days={days} />
      ) : (
        <p className={classes.problem} role="status">
          {t(`errors:reason.indicator-${problem}`)}
        </p>
      )}
    </section>
  );
}

/** Nobody leaves a half-made indicator by a click on what it counts. */
const unlinked = (records: CountedRecords): CountedRecords => ({
  ...records,
  records: records.records.map((record) => ({ ...record, path: null })),
});

function Counted({ definition, days }: { readonly definition: Definition; readonly days: Days }) {
  const { t } = useTranslation('own-indicators');
  const orpc = useOrpc();
  const { language } = useFormat();
  const format = useMemo(() => reportFormat(language), [language]);
  const asked = orpc.ownIndicators.preview.queryOptions({ input: { definition, ...days, language } });
  const { data, error, refetch } = useQuery({ ...asked, placeholderData: keepPreviousData });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  const { rule, kind, value, previous, records } = data;
  return (
    <>
      <dl className={classes.figures}>
        <div>
          <dt>{t('editor.value')}</dt>
          <dd className={classes.value}>{format.number(value, kind)}</dd>
        </div>
        <div>
          <dt>{t('editor.previous')}</dt>
          <dd>{format.number(previous, kind)}</dd>
        </div>
      </dl>
      <h4>{t('editor.rule')}</h4>
      <p className={classes.rule}>{rule}</p>
      <h4>{t('editor.records')}</h4>
      {records.recordCount === 0 ? (
        <p className={classes.hint}>{t('editor.none')}</p>
      ) : (
        <>
          <p className={classes.hint}>
            <CountOf records={records} />
          </p>
          <div className={classes.records}>
            <RecordList records={unlinked(records)} grouped={false} withGender={false} />
          </div>
        </>
      )}
    </>
  );
}

import { NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClient, useOrpc } from '../../rpc/orpc.tsx';
import { useAct } from '../../rpc/use-act.ts';
import classes from './settings.module.css';

/** The helpdesk's promises in working days; they hold for inquiries logged from then on. */
export function DeadlineSection() {
  const { t } = useTranslation(['settings', 'operations']);
  const client = useClient();
  const orpc = useOrpc();
  const act = useAct();
  const { data } = useQuery(orpc.settings.get.queryOptions());
  if (data === undefined) return null;
  const save = (key: 'answerDays' | 'qualifyDays') => (value: string | number) => {
    if (typeof value !== 'number' || value < 1 || value === data[key]) return;
    void act(() => client.settings.save({ [key]: value }), t('operations:settings.save'));
  };
  return (
    <section className={classes.card}>
      <h2>{t('deadlines.title')}</h2>
      <div className={classes.pair}>
        <NumberInput
          label={t('deadlines.answer')}
          min={1}
          max={60}
          allowDecimal={false}
          value={data.answerDays}
          onChange={save('answerDays')}
        />
        <NumberInput
          label={t('deadlines.qualify')}
          min={1}
          max={120}
          allowDecimal={false}
          value={data.qualifyDays}
          onChange={save('qualifyDays')}
        />
      </div>
      <p className={classes.hint}>{t('deadlines.hint')}</p>
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErasureProgress } from '../../records/ErasureProgress.tsx';
import { useOrpc } from '../../rpc/orpc.tsx';
import { useColleagues } from '../../rpc/session.ts';
import { useFormat } from '../../ui/format/use-format.ts';
import classes from './settings.module.css';

/** Who was erased, by a day and never by a name, and on which devices it is done. */
export function PrivacySection() {
  const { t } = useTranslation('privacy');
  const orpc = useOrpc();
  const format = useFormat();
  const { staffName } = useColleagues();
  const { data = [] } = useQuery(orpc.privacy.erasures.queryOptions({ input: {} }));
  return (
    <section className={classes.card}>
      <h2>{t('list.title')}</h2>
      {data.length === 0 && <p className={classes.hint}>{t('list.none')}</p>}
      <ul className={classes.rows}>
        {data.map((state) => {
          const name = staffName(state.orderedById);
          return (
            <li key={state.record} className={classes.erased}>
              <span>
                {t('list.person', { day: format.date(state.orderedAt) })}
                {name !== null && ` · ${t('list.by', { name })}`}
              </span>
              <span className={classes.second}>
                <ErasureProgress state={state} />
              </span>
            </li>
          );
        })}
      </ul>
      <p className={classes.hint}>{t('list.hint')}</p>
    </section>
  );
}

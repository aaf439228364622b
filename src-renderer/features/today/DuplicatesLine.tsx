import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '../../rpc/orpc.tsx';
import { Card } from './Card.tsx';
import classes from './today.module.css';

/** That there are pairs of people or organisations to look at; nothing where there are none. */
export function DuplicatesLine() {
  const { t } = useTranslation('duplicates');
  const orpc = useOrpc();
  const { data } = useQuery(orpc.duplicates.count.queryOptions({ input: { filter: {} } }));
  if (data === undefined || data.pairs === 0) return null;
  return (
    <Card title={t('title')} count={data.pairs} nothing="">
      <li className={classes.row}>
        <span className={classes.main}>
          <Link to="/duplicates">{t('today', { count: data.pairs })}</Link>
        </span>
      </li>
    </Card>
  );
}

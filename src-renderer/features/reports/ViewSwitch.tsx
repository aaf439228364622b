import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './reports.module.css';

/** The address of the written reports, below that of the figures. */
export const WRITTEN = 'written';

/** From the figures of any period to the reports that are written, and back. */
export function ViewSwitch({ view }: { readonly view: 'figures' | 'written' }) {
  const { t } = useTranslation('reports');
  const current = (one: typeof view) => (one === view ? 'page' : undefined);
  return (
    <nav aria-label={t('written.views')} className={classes.views}>
      <Link to="/reports" aria-current={current('figures')}>
        {t('written.figures')}
      </Link>
      <Link to="/reports/$id" params={{ id: WRITTEN }} aria-current={current('written')}>
        {t('written.tab')}
      </Link>
    </nav>
  );
}

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './reports.module.css';

/** The address of the written reports, below that of the figures. */
export const WRITTEN = 'written';
/** And that of the office's own indicators. */
export const OWN = 'own';
/** That of the dashboard. */
export const DASHBOARD = 'dashboard';

/** The days stay the same on the way from one to another. */
const sameDays = (({ from, to }: Readonly<Record<string, unknown>>) => ({ from, to })) as never;

/** The address of the one begins that of the other. */
const ACTIVE = { exact: true, includeSearch: false };

/** From the figures of any period to its dashboard and to the reports that are written, and back. */
export function ViewSwitch() {
  const { t } = useTranslation(['reports', 'dashboard', 'own-indicators']);
  return (
    <nav aria-label={t('written.views')} className={classes.views}>
      <Link to="/reports" search={sameDays} activeOptions={ACTIVE}>
        {t('written.figures')}
      </Link>
      <Link to="/reports/$id" params={{ id: DASHBOARD }} search={sameDays} activeOptions={ACTIVE}>
        {t('dashboard:title')}
      </Link>
      <Link to="/reports/$id" params={{ id: WRITTEN }} activeOptions={ACTIVE}>
        {t('written.tab')}
      </Link>
      <Link to="/reports/$id" params={{ id: OWN }} activeOptions={ACTIVE}>
        {t('own-indicators:tab')}
      </Link>
    </nav>
  );
}

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './reports.module.css';

/** The address of the written reports, below that of the figures. */
export const WRITTEN = 'written';
/** And that of the office's own indicators. */
export const OWN = 'own';

/** The address of the one begins that of the other. */
const ACTIVE = { exact: true, includeSearch: false };

/** From the figures of any period to the reports that are written, and back. */
export function ViewSwitch() {
  const { t } = useTranslation(['reports', 'own-indicators']);
  return (
    <nav aria-label={t('written.views')} className={classes.views}>
      <Link to="/reports" activeOptions={ACTIVE}>
        {t('written.figures')}
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

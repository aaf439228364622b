import { useTranslation } from 'react-i18next';
import { SIDES } from '#shared/domain/lists.ts';
import classes from './dashboard.module.css';
import map from './map.module.css';

/** Which side each hue stands for, and what dashes mean. */
export function MapLegend() {
  const { t } = useTranslation(['dashboard', 'lists']);
  return (
    <ul className={classes.legend} aria-label={t('map.side')}>
      {SIDES.map((side) => (
        <li key={side}>
          <span className={map.dot} data-side={side} aria-hidden />
          {t(`lists:side.${side}`)}
        </li>
      ))}
      <li>
        <span className={map.dashes} aria-hidden />
        {t('map.dashed')}
      </li>
      <li className={map.source}>{t('map.source')}</li>
    </ul>
  );
}

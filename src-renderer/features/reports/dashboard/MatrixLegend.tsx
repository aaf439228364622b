import { useTranslation } from 'react-i18next';
import classes from './dashboard.module.css';
import matrix from './matrix.module.css';
import { SHADES } from './matrix-model.ts';

/** What the cells of the matrix mean, and how they are walked through. */
export function MatrixLegend() {
  const { t } = useTranslation('dashboard');
  return (
    <ul className={classes.legend} aria-label={t('matrix.legend')}>
      <li>
        <span className={matrix.swatches} aria-hidden>
          {Array.from({ length: SHADES }, (_, at) => (
            <span key={Number(at)} data-shade={at + 1} />
          ))}
        </span>
        {t('matrix.together')}
      </li>
      <li>
        <span className={matrix.swatches} aria-hidden>
          <span data-shade={0} />
        </span>
        {t('matrix.legendGap')}
      </li>
      <li>
        <span className={matrix.swatches} aria-hidden>
          <span data-shade={0}>
            <i className={matrix.sought} />
          </span>
        </span>
        {t('matrix.legendSought')}
      </li>
      <li className={matrix.keys}>{t('matrix.keys')}</li>
    </ul>
  );
}

import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/format/use-format.ts';
import classes from '../meetings.module.css';
import type { Rest } from '../rests.ts';

/** Which countries do not work on the days of a meeting, and why. */
export function RestNotes({ rests }: { readonly rests: readonly Rest[] }) {
  const { t } = useTranslation('meetings');
  const format = useFormat();
  if (rests.length === 0) return null;
  return (
    <ul className={classes.rests} aria-label={t('rest.label')}>
      {rests.map(({ country, day, name }) => (
        <li key={`${country} ${day}`} className={classes.restNote}>
          <IconAlertTriangle size={13} aria-hidden />
          {t('rest.line', {
            country: format.country(country),
            day: format.date(day, 'dayMonth'),
            name: name ?? t('rest.weekend'),
          })}
        </li>
      ))}
    </ul>
  );
}

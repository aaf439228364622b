import { useTranslation } from 'react-i18next';
import type { DisclosureRow } from '#shared/contract/disclosures.ts';
import { EXPORTED_LISTS } from '#shared/contract/exports.ts';
import { useColleagues } from '../../rpc/session.ts';
import { useFormat } from '../../ui/format/use-format.ts';
import classes from './settings.module.css';

/** Which file left, when, by whom, from which device, with how many people in it. */
export function DisclosureTable({ rows }: { readonly rows: readonly DisclosureRow[] }) {
  const { t } = useTranslation('disclosures');
  return (
    <table className={classes.log}>
      <thead>
        <tr>
          <th scope="col">{t('column.when')}</th>
          <th scope="col">{t('column.who')}</th>
          <th scope="col">{t('column.what')}</th>
          <th scope="col" className={classes.number}>
            {t('column.records')}
          </th>
          <th scope="col" className={classes.number}>
            {t('column.people')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ row }: { readonly row: DisclosureRow }) {
  const { t } = useTranslation(['disclosures', 'exports']);
  const format = useFormat();
  const { staffName, officeName } = useColleagues();
  const list = EXPORTED_LISTS.find((one) => one === row.list);
  const what = [
    t(`kind.${row.kind}`),
    list !== undefined && row.kind !== 'log' && t(`exports:list.${list}`),
    t(`format.${row.format}`, { defaultValue: row.format.toUpperCase() }),
  ];
  return (
    <tr>
      <td>
        {format.date(row.at)}
        <span className={classes.second}>{format.time(row.at)}</span>
      </td>
      <td>
        {staffName(row.staffId) ?? '–'}
        <span className={classes.second}>{[officeName(row.officeId), row.deviceCode].filter(Boolean).join(' · ')}</span>
      </td>
      <td>
        {what.filter(Boolean).join(' · ')}
        <span className={classes.second}>{row.scope || t('everything')}</span>
      </td>
      <td className={classes.number}>{format.number(row.records)}</td>
      <td className={classes.number}>{row.people === null ? '–' : format.number(row.people)}</td>
    </tr>
  );
}

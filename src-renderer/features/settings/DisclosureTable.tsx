import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisclosureLine, DisclosurePart } from '#shared/contract/disclosures.ts';
import { EXPORTED_LISTS } from '#shared/contract/exports.ts';
import { useColleagues } from '../../rpc/session.ts';
import { useFormat } from '../../ui/format/use-format.ts';
import classes from './settings.module.css';

/** Which file left, when, by whom, from which device, for whom, with how many people in it; what went one way on one day opens. */
export function DisclosureTable({ rows }: { readonly rows: readonly DisclosureLine[] }) {
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

function Line({ row }: { readonly row: DisclosureLine }) {
  const { t } = useTranslation(['disclosures', 'exports']);
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const { parts } = row;
  const list = EXPORTED_LISTS.find((one) => one === row.list);
  const what = [
    t(`kind.${row.kind}`),
    list !== undefined && row.kind !== 'log' && t(`exports:list.${list}`),
    t(`format.${row.format}`, { defaultValue: row.format.toUpperCase() }),
  ];
  return (
    <>
      <tr>
        <td>
          {format.date(row.at)}
          <span className={classes.second}>
            {timesOf(row)
              .map((at) => format.time(at))
              .join('–')}
          </span>
        </td>
        <Who row={row} />
        <td>
          {what.filter(Boolean).join(' · ')}
          <span className={classes.second}>{row.scope || t('everything')}</span>
          {parts.length > 0 && (
            <button
              type="button"
              className={classes.unfold}
              aria-expanded={opened}
              onClick={() => setOpened((was) => !was)}
            >
              {opened ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
              {t('day', { count: parts.length, n: format.number(parts.length) })}
            </button>
          )}
        </td>
        <td className={classes.number}>{format.number(row.records)}</td>
        <td className={classes.number}>
          <PeopleIn people={row.people} sums={parts.length > 0} />
        </td>
      </tr>
      {opened && parts.map((part) => <Part key={part.id} part={part} />)}
    </>
  );
}

/** When it went: of many the first and the last. */
function timesOf({ at, parts }: DisclosureLine): readonly number[] {
  const first = parts.at(-1)?.at;
  return first === undefined || first === at ? [at] : [first, at];
}

/** Who took it out, and where; a bundle is handed over by the device, not by whoever happens to sit at it. */
function Who({ row }: { readonly row: DisclosureLine }) {
  const { t } = useTranslation('devices');
  const { staffName, officeName } = useColleagues();
  const device = t('device', { code: row.deviceCode });
  const name = staffName(row.staffId);
  if (name === null) return <td className={classes.device}>{device}</td>;
  return (
    <td>
      {name}
      <span className={classes.second}>{[officeName(row.officeId), device].filter(Boolean).join(' · ')}</span>
    </td>
  );
}

/** Some may have been in several of a day's bundles, so their sum is the most that they can be. */
function PeopleIn({ people, sums }: { readonly people: number | null; readonly sums: boolean }) {
  const { t } = useTranslation('disclosures');
  const format = useFormat();
  if (people === null) return '–';
  return sums && people > 0 ? t('upTo', { n: format.number(people) }) : format.number(people);
}

/** One of the bundles of a day. */
function Part({ part }: { readonly part: DisclosurePart }) {
  const format = useFormat();
  return (
    <tr className={classes.part}>
      <td>{format.time(part.at)}</td>
      <td />
      <td />
      <td className={classes.number}>{format.number(part.records)}</td>
      <td className={classes.number}>
        <PeopleIn people={part.people} sums={false} />
      </td>
    </tr>
  );
}

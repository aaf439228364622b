import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CountedRecord, CountedRecords } from '#shared/contract/reports.ts';
import { displayedName, displayedOrganisation } from '#shared/domain/names.ts';
import { regionName } from '#shared/domain/regions.ts';
import { useFormat } from '../../ui/format/use-format.ts';
import { LangText } from '../../ui/text/LangText.tsx';
import classes from './reports.module.css';

interface RecordListProps {
  readonly records: CountedRecords;
  /** By the region of their organisation. */
  readonly grouped: boolean;
  readonly withGender: boolean;
}

/** The counted records, each with what it was counted for and a link to its own screen. */
export function RecordList({ records: { kind, records }, grouped, withGender }: RecordListProps) {
  const { language } = useFormat();
  const regionOf = ({ organisation }: CountedRecord): string => (grouped && organisation?.regionCode) || '';
  return [...Map.groupBy(records, regionOf)].map(([region, group]) => (
    <Fragment key={region}>
      {region !== '' && <h3 className={classes.region}>{regionName(region, language)}</h3>}
      <ul className={classes.list}>
        {group.map((record) => (
          <RecordLine key={record.id} kind={kind} record={record} withGender={withGender} />
        ))}
      </ul>
    </Fragment>
  ));
}

interface RecordLineProps {
  readonly kind: CountedRecords['kind'];
  readonly record: CountedRecord;
  readonly withGender: boolean;
}

function RecordLine({ kind, record, withGender }: RecordLineProps) {
  const { t } = useTranslation(['reports', 'lists']);
  const format = useFormat();
  const { title, language, number, day, person, organisation, answer, taken, path } = record;
  const own = title !== null && <LangText lang={language}>{title}</LangText>;
  const named = organisation && displayedOrganisation(organisation, format.language);
  const where = named && <LangText lang={named.lang}>{named.text}</LangText>;
  const called = person && displayedName(person, format.language);
  const who = called && <LangText lang={called.lang}>{called.text}</LangText>;
  const country = organisation && format.country(organisation.country);
  const parts = {
    inquiry: { first: own, second: [number, where ?? who] },
    organisation: { first: where, second: [country] },
    match: { first: where, second: [number, own] },
    meeting: { first: own, second: [] },
    participant: { first: who ?? where, second: [who && where, own] },
    cooperation: { first: own, second: [number] },
  }[kind];
  const gender = withGender && person?.gender ? t(`lists:gender.${person.gender}`) : null;
  const rest: readonly ReactNode[] = [...parts.second, gender].filter(Boolean);
  return (
    <li className={classes.record}>
      <span className={classes.main}>
        {path === null ? <span>{parts.first}</span> : <Link to={path as never}>{parts.first}</Link>}
        <span className={classes.second}>
          {rest.map((part, at) => (
            // The parts of a line have a fixed order and no identity of their own.
            <Fragment key={Number(at)}>
              {at > 0 && ' · '}
              {part}
            </Fragment>
          ))}
        </span>
      </span>
      <span className={classes.when}>
        {day && format.date(day, 'medium')}
        {answer && (
          <span className={answer.late ? classes.late : classes.second}>
            {t('records.workingDays', { count: answer.workingDays })}
            {answer.late && ` · ${t('records.late')}`}
          </span>
        )}
        {taken && <TakenNote taken={taken} />}
      </span>
    </li>
  );
}

/** What an own indicator took from a record: days, or that it counts towards the share. */
function TakenNote({ taken }: { readonly taken: NonNullable<CountedRecord['taken']> }) {
  const { t } = useTranslation('own-indicators');
  const format = useFormat();
  if ('meets' in taken) return taken.meets && <span className={classes.second}>{t('taken.meets')}</span>;
  const days = format.number(taken.days, { maximumFractionDigits: 1 });
  return <span className={classes.second}>{t('taken.days', { count: taken.days, days })}</span>;
}

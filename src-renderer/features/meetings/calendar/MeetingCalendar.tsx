import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingFilter } from '#shared/contract/meetings.ts';
import { startOfDay } from '#shared/domain/zones.ts';
import { useEditsCases } from '../../../records/advice/role.ts';
import { useOrpc } from '../../../rpc/orpc.tsx';
import { useSession } from '../../../rpc/session.ts';
import { addDays, monthWeeks, weekOf } from '../../../ui/calendar/days.ts';
import { MonthCalendar } from '../../../ui/calendar/MonthCalendar.tsx';
import { WeekCalendar } from '../../../ui/calendar/WeekCalendar.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { ErrorState } from '../../../ui/states/ErrorState.tsx';
import classes from '../meetings.module.css';
import { toneOfState } from '../state-tone.ts';
import { holidaysBetween } from './holidays.ts';

interface MeetingCalendarProps {
  readonly shape: 'month' | 'week';
  readonly filter: MeetingFilter;
  readonly onOpen: (id: string) => void;
  readonly onPlan: (day: string) => void;
}

/** The meetings by day or hour in the reader's zone, with the public holidays of both the consortium's countries. */
export function MeetingCalendar({ shape, filter, onOpen, onPlan }: MeetingCalendarProps) {
  const { t } = useTranslation(['meetings', 'lists']);
  const orpc = useOrpc();
  const format = useFormat();
  const { today } = useSession();
  const editsCases = useEditsCases();
  const [day, setDay] = useState(today);

  const firstWeekday = format.language === 'ja' ? 0 : 1;
  const days = shape === 'month' ? monthWeeks(day, firstWeekday).flat() : weekOf(day, firstWeekday);
  const [first, last] = [days.at(0) ?? day, days.at(-1) ?? day];
  const range = { from: startOfDay(first, format.zone), to: startOfDay(addDays(last, 1), format.zone) };
  const { data, error, refetch } = useQuery(
    orpc.meetings.range.queryOptions({ input: { ...range, filter }, placeholderData: keepPreviousData }),
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;

  const Calendar = shape === 'month' ? MonthCalendar : WeekCalendar;
  return (
    <>
      <Calendar
        day={day}
        onDay={setDay}
        holidays={holidaysBetween(first, last, format.language)}
        onOpen={onOpen}
        events={(data ?? []).map(({ id, title, startAt, endAt, state, language }) => ({
          ...{ id, title, start: startAt, end: endAt, tone: toneOfState(state), lang: language ?? undefined },
          state: t(`lists:meetingState.${state}`),
        }))}
      />
      {editsCases && (
        <div className={classes.calendarFoot}>
          <Button size="xs" variant="default" onClick={() => onPlan(day)}>
            {t('planOn', { day: format.date(day, 'long') })}
          </Button>
        </div>
      )}
    </>
  );
}

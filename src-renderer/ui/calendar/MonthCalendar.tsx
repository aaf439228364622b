import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { dayIn } from '../format/format.ts';
import { useFormat } from '../format/use-format.ts';
import { CalendarHeader } from './CalendarHeader.tsx';
import classes from './calendar.module.css';
import { addDays, addMonths, type Day, monthWeeks, weekday } from './days.ts';
import { EventButton } from './EventButton.tsx';
import { HolidayMark } from './HolidayMark.tsx';
import type { CalendarEvent, CalendarProps, Holiday } from './types.ts';

const SHOWN = 3;
const MOVES: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A month of events and holidays. The arrow keys walk over the days, Tab over the events. */
export function MonthCalendar({ day, onDay, events, holidays = [], onOpen }: CalendarProps) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const table = useRef<HTMLTableElement>(null);
  const weeks = monthWeeks(day, format.language === 'ja' ? 0 : 1);
  const byDay = Map.groupBy(events, (event) => dayIn(event.start, format.zone));
  const resting = Map.groupBy(holidays, (holiday) => holiday.day);

  const onKeyDown = (event: KeyboardEvent): void => {
    const by = MOVES[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const to = addDays(day, by);
    onDay(to);
    requestAnimationFrame(() => table.current?.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus());
  };

  return (
    <div className={classes.calendar}>
      <CalendarHeader
        title={format.date(day, 'month')}
        labels={{ previous: t('calendar.previousMonth'), next: t('calendar.nextMonth') }}
        previous={addMonths(day, -1)}
        next={addMonths(day, 1)}
        onDay={onDay}
      />
      <table ref={table} className={classes.month}>
        <thead>
          <tr>
            {weeks[0]?.map((one) => (
              <th key={one} scope="col" className={classes.weekday} data-rest={weekday(one) % 6 === 0 || undefined}>
                {format.weekday(one)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((one) => (
                <DayCell
                  key={one}
                  day={one}
                  chosen={one === day}
                  inMonth={one.startsWith(day.slice(0, 7))}
                  events={byDay.get(one) ?? []}
                  holidays={resting.get(one) ?? []}
                  onDay={onDay}
                  onKeyDown={onKeyDown}
                  onOpen={onOpen}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface DayCellProps {
  readonly day: Day;
  readonly chosen: boolean;
  readonly inMonth: boolean;
  readonly events: readonly CalendarEvent[];
  readonly holidays: readonly Holiday[];
  readonly onDay: (day: Day) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onOpen: (id: string) => void;
}

function DayCell({ day, chosen, inMonth, events, holidays, onDay, onKeyDown, onOpen }: DayCellProps) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const today = day === dayIn(Date.now(), format.zone);
  const shown = events.length > SHOWN ? events.slice(0, SHOWN - 1) : events;
  const rest = events.length - shown.length;
  return (
    <td className={classes.day} data-out={!inMonth || undefined} data-rest={holidays.length > 0 || undefined}>
      <div className={classes.dayHead}>
        <button
          type="button"
          className={classes.number}
          data-day={day}
          data-today={today || undefined}
          tabIndex={chosen ? 0 : -1}
          aria-current={today ? 'date' : undefined}
          aria-pressed={chosen}
          aria-label={format.date(day, 'long')}
          onClick={() => onDay(day)}
          onKeyDown={onKeyDown}
        >
          {Number(day.slice(8))}
        </button>
        {holidays.map((holiday) => (
          <HolidayMark key={holiday.country} holiday={holiday} />
        ))}
      </div>
      {shown.map((event) => (
        <EventButton key={event.id} event={event} onOpen={onOpen} />
      ))}
      {rest > 0 && <span className={classes.rest}>{t('calendar.more', { count: rest })}</span>}
    </td>
  );
}

import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { dayIn } from '../format/format.ts';
import { useFormat } from '../format/use-format.ts';
import { minuteOfDay, offsetMinutes } from '../format/zones.ts';
import { usePreferences } from '../preferences/provider.tsx';
import { useZoneName } from '../time/DualTime.tsx';
import { CalendarHeader } from './CalendarHeader.tsx';
import classes from './calendar.module.css';
import { addDays, type Day, weekOf } from './days.ts';
import { EventButton } from './EventButton.tsx';
import { HolidayMark } from './HolidayMark.tsx';
import { placeInLanes } from './lanes.ts';
import type { CalendarEvent, CalendarProps } from './types.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** rem per hour */
const HOUR = 2.5;
const FIRST_SHOWN = 7;
const SHORTEST = 30;

interface DayEvent {
  readonly event: CalendarEvent;
  /** Minutes since midnight in the reader's zone. */
  readonly start: number;
  readonly end: number;
}

/** A week of events by the hour, with the clocks of both zones at the edge. */
export function WeekCalendar({ day, onDay, events, holidays = [], onOpen }: CalendarProps) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const zoneName = useZoneName();
  const { zone, otherZone } = usePreferences().preferences;
  const scroller = useRef<HTMLElement>(null);
  const clock = useRef<HTMLDivElement>(null);
  const week = weekOf(day, format.language === 'ja' ? 0 : 1);
  const [first = day] = week;
  const noon = `${first}T12:00:00Z`;
  const shift = offsetMinutes(otherZone, noon) - offsetMinutes(zone, noon);
  const today = dayIn(Date.now(), zone);

  useEffect(() => {
    const day = clock.current?.offsetHeight ?? 0;
    if (scroller.current) scroller.current.scrollTop = (day / HOURS.length) * FIRST_SHOWN;
  }, []);

  const eventsOf = (one: Day): readonly DayEvent[] =>
    events
      .filter((event) => dayIn(event.start, zone) === one)
      .map((event) => {
        const start = minuteOfDay(zone, event.start);
        const minutes = (new Date(event.end).getTime() - new Date(event.start).getTime()) / 60_000;
        return { event, start, end: Math.min(24 * 60, start + Math.max(SHORTEST, minutes)) };
      });

  // What scrolls has to be reachable without a pointer, also in a week without meetings.
  const hours = { tabIndex: 0, 'aria-label': t('calendar.hours') } as const;
  return (
    <div className={classes.calendar}>
      <CalendarHeader
        title={format.range(first, addDays(first, 6))}
        labels={{ previous: t('calendar.previousWeek'), next: t('calendar.nextWeek') }}
        previous={addDays(day, -7)}
        next={addDays(day, 7)}
        onDay={onDay}
      />
      <div className={classes.week} style={{ ['--hour' as string]: `${HOUR}rem` }}>
        <section ref={scroller} className={classes.hours} {...hours}>
          <div className={classes.weekHead}>
            <span className={classes.zones}>
              <span>{zoneName(zone, noon)}</span>
              <span>{zoneName(otherZone, noon)}</span>
            </span>
            {week.map((one) => (
              <span key={one} className={classes.weekDay} data-today={one === today || undefined}>
                <span>{format.weekday(one)}</span> <span>{format.date(one, 'dayMonth')}</span>
                {holidays
                  .filter((holiday) => holiday.day === one)
                  .map((holiday) => (
                    <HolidayMark key={holiday.country} holiday={holiday} />
                  ))}
              </span>
            ))}
          </div>
          <div ref={clock} aria-hidden>
            {HOURS.map((hour) => (
              <span key={hour} className={classes.hour}>
                <span>{clockText(hour * 60)}</span>
                <span>{clockText(hour * 60 + shift)}</span>
              </span>
            ))}
          </div>
          {week.map((one) => (
            <div
              key={one}
              className={classes.column}
              data-rest={holidays.some(({ day: rest }) => rest === one) || undefined}
            >
              {placeInLanes(eventsOf(one)).map(({ item, lane, lanes }) => (
                <EventButton
                  key={item.event.id}
                  event={item.event}
                  onOpen={onOpen}
                  tall={item.end - item.start >= 60}
                  style={{
                    position: 'absolute',
                    top: `calc(var(--hour) * ${item.start / 60})`,
                    height: `calc(var(--hour) * ${(item.end - item.start) / 60} - 2px)`,
                    left: `${(lane / lanes) * 100}%`,
                    width: `calc(${100 / lanes}% - 3px)`,
                  }}
                />
              ))}
            </div>
          ))}
        </section>
      </div>
    </div>
  );
}

const clockText = (minutes: number): string => {
  const inDay = (minutes + 48 * 60) % (24 * 60);
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
};

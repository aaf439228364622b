import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useZoneName } from '../../../ui/time/DualTime.tsx';
import classes from './HourGrid.module.css';
import type { HourColumn } from './plan.ts';

interface HourGridProps {
  readonly hours: readonly HourColumn[];
  readonly zones: readonly string[];
  /** The meeting's present start and end, epoch ms. */
  readonly from: number | null;
  readonly to: number | null;
  readonly onHour: (time: string) => void;
}

const HOUR = 3_600_000;

/**
 * The hours of the plan's day on every clock, shaded by how they suit. A help for the eye and the pointer only: the same is
 * said in words below it, and the time is typed above it.
 */
export function HourGrid({ hours, zones, from, to, onHour }: HourGridProps) {
  const { t } = useTranslation('meetings');
  const zoneName = useZoneName();
  const isChosen = ({ startAt }: HourColumn): boolean =>
    from !== null && to !== null && startAt < to && startAt + HOUR > from;
  return (
    <div aria-hidden>
      <div className={classes.grid} style={{ ['--hours' as string]: hours.length }}>
        {zones.map((zone, row) => (
          <Fragment key={zone}>
            <span className={classes.zone}>{zoneName(zone, hours[0]?.startAt ?? 0)}</span>
            {hours.map((hour) => {
              const clock = hour.clocks[row];
              return (
                <button
                  key={hour.time}
                  type="button"
                  tabIndex={-1}
                  className={classes.hour}
                  data-grade={clock?.grade}
                  data-chosen={isChosen(hour) || undefined}
                  onClick={() => onHour(hour.time)}
                >
                  {clock?.time.slice(0, 2)}
                </button>
              );
            })}
          </Fragment>
        ))}
      </div>
      <ul className={classes.legend}>
        <li data-grade="work">{t('planner.work')}</li>
        <li data-grade="edge">{t('planner.edge')}</li>
        <li data-grade="rest">{t('planner.rest')}</li>
      </ul>
    </div>
  );
}

import { Button, Radio, Select, Stack } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/format/use-format.ts';
import { DateField } from '../../../ui/inputs/DateField.tsx';
import { TimeField } from '../../../ui/inputs/TimeField.tsx';
import { ZoneSelect } from '../../../ui/inputs/ZoneSelect.tsx';
import { useZoneName } from '../../../ui/time/DualTime.tsx';
import classes from '../meetings.module.css';
import { type Place, restsBetween } from '../rests.ts';
import { ClockLine } from '../times/ClockLine.tsx';
import { RestNotes } from '../times/RestNotes.tsx';
import { HourGrid } from './HourGrid.tsx';
import { bestHour, gradeAt, hoursOf, type Plan, planned } from './plan.ts';

interface WhenFieldsProps {
  readonly plan: Plan;
  readonly onPlan: (plan: Plan) => void;
  readonly otherZone: string;
  readonly onOtherZone: (zone: string) => void;
  /** The plan's zone first. */
  readonly zones: readonly string[];
  readonly places: readonly Place[];
}

const LENGTHS = [15, 30, 45, 60, 90, 120, 180, 240, 480];

/** Day, time, length and zones of a meeting; below them what that means on every clock, and for whom it is a bad time. */
export function WhenFields({ plan, onPlan, otherZone, onOtherZone, zones, places }: WhenFieldsProps) {
  const { t } = useTranslation('meetings');
  const format = useFormat();
  const when = planned(plan);
  const { date, zone } = plan;
  const shown = zones.join(' ');
  const hours = useMemo(() => hoursOf(date, zone, shown.split(' ')), [date, zone, shown]);
  const best = bestHour(hours);
  const lengths = [...new Set([...LENGTHS, plan.minutes])].toSorted((a, b) => a - b);
  const lengthText = (minutes: number): string =>
    minutes < 60
      ? format.number(minutes, { style: 'unit', unit: 'minute', unitDisplay: 'long' })
      : format.number(minutes / 60, { style: 'unit', unit: 'hour', unitDisplay: 'long', maximumFractionDigits: 2 });

  return (
    <div className={classes.whenFields}>
      <div className={classes.whenRow}>
        <DateField
          label={t('planner.day')}
          value={date}
          onChange={(next) => next !== null && onPlan({ ...plan, date: next, later: false })}
          required
        />
        <TimeField
          label={t('planner.time')}
          value={plan.time}
          onChange={(time) => onPlan({ ...plan, time, later: false })}
          required
        />
        <Select
          label={t('planner.length')}
          data={lengths.map((value) => ({ value: String(value), label: lengthText(value) }))}
          value={String(plan.minutes)}
          onChange={(value) => value && onPlan({ ...plan, minutes: Number(value) })}
          allowDeselect={false}
        />
        <ZoneSelect
          label={t('planner.zone')}
          value={zone}
          onChange={(next) => onPlan({ ...plan, zone: next, later: false })}
        />
        <ZoneSelect label={t('planner.otherZone')} value={otherZone} onChange={onOtherZone} />
      </div>
      <HourGrid
        hours={hours}
        zones={zones}
        from={when.kind === 'ok' ? when.startAt : null}
        to={when.kind === 'ok' ? when.endAt : null}
        onHour={(time) => onPlan({ ...plan, time, later: false })}
      />
      {when.kind === 'ok' && (
        <div className={classes.clocks}>
          {when.note === 'gap' && (
            <p className={classes.warning}>
              {t('planner.gap', { time: plan.time, start: format.time(when.startAt, zone) })}
            </p>
          )}
          {when.note === 'overlap' && <Twice plan={plan} onPlan={onPlan} />}
          {zones.map((one) => (
            <ClockLine key={one} startAt={when.startAt} endAt={when.endAt} zone={one} />
          ))}
          <RestNotes rests={restsBetween(when, places, format.language)} />
          <NightNotes startAt={when.startAt} zones={zones} />
        </div>
      )}
      {best !== null && best.time !== plan.time && (
        <div>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => onPlan({ ...plan, time: best.time, later: false })}
          >
            {t('planner.best', { time: format.time(best.startAt, zone) })}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The night in autumn on which the clock shows an hour twice: which of both is meant. */
function Twice({ plan, onPlan }: Pick<WhenFieldsProps, 'plan' | 'onPlan'>) {
  const { t } = useTranslation('meetings');
  const zoneName = useZoneName();
  const nameOf = (later: boolean): string => {
    const when = planned({ ...plan, later });
    return when.kind === 'ok' ? zoneName(plan.zone, when.startAt) : '';
  };
  return (
    <Radio.Group
      label={t('planner.twice', { time: plan.time })}
      value={plan.later ? 'later' : 'earlier'}
      onChange={(value) => onPlan({ ...plan, later: value === 'later' })}
    >
      <Stack gap={4} py={4}>
        <Radio value="earlier" label={t('planner.earlier', { zone: nameOf(false) })} />
        <Radio value="later" label={t('planner.later', { zone: nameOf(true) })} />
      </Stack>
    </Radio.Group>
  );
}

/** For whom it is night. */
function NightNotes({ startAt, zones }: { readonly startAt: number; readonly zones: readonly string[] }) {
  const { t } = useTranslation('meetings');
  const format = useFormat();
  const zoneName = useZoneName();
  return zones
    .filter((zone) => gradeAt(startAt, zone) === 'night')
    .map((zone) => (
      <p key={zone} className={classes.warning}>
        {t('planner.night', { time: format.time(startAt, zone), zone: zoneName(zone, startAt) })}
      </p>
    ));
}

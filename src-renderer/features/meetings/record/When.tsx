import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingRecord } from '#shared/contract/meetings.ts';
import { Editing } from '../../../ui/fields/read-only.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import classes from '../meetings.module.css';
import { placesOf, restsBetween, zonesOf } from '../rests.ts';
import { ClockLine } from '../times/ClockLine.tsx';
import { RestNotes } from '../times/RestNotes.tsx';
import { RescheduleDialog } from './RescheduleDialog.tsx';

/** When a meeting is, on the clock of each side, and which side does not work on that day. */
export function When({ meeting }: { readonly meeting: MeetingRecord }) {
  const { t } = useTranslation('meetings');
  const { language } = useFormat();
  const [changing, setChanging] = useState(false);
  const { startAt, endAt } = meeting;
  return (
    <div className={classes.when}>
      <div className={classes.clocks}>
        {zonesOf(meeting).map((zone) => (
          <ClockLine key={zone} startAt={startAt} endAt={endAt} zone={zone} />
        ))}
        <RestNotes rests={restsBetween(meeting, placesOf(meeting), language)} />
      </div>
      <Editing>
        <Button size="compact-xs" variant="default" onClick={() => setChanging(true)}>
          {t('reschedule.button')}
        </Button>
      </Editing>
      {changing && <RescheduleDialog meeting={meeting} onClose={() => setChanging(false)} />}
    </div>
  );
}

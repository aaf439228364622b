import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingRecord } from '#shared/contract/meetings.ts';
import type { Side } from '#shared/domain/lists.ts';
import { Editing } from '../../../ui/fields/read-only.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import classes from '../meetings.module.css';
import { ParticipantDialog } from './ParticipantDialog.tsx';
import { ParticipantLine } from './ParticipantLine.tsx';

interface SideColumnProps {
  readonly meeting: MeetingRecord;
  readonly side: Side;
}

/** One side of a meeting: its people, and a place to add more. */
export function SideColumn({ meeting, side }: SideColumnProps) {
  const { t } = useTranslation(['meetings', 'lists']);
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const people = meeting.participants.filter((participant) => participant.side === side);
  const name = t(`lists:side.${side}`);
  return (
    <section className={classes.side} aria-label={name}>
      <h3 className={classes.sideTitle}>
        {name} <span className={classes.note}>{format.number(people.length)}</span>
      </h3>
      <ul className={classes.people}>
        {people.map((participant) => (
          <ParticipantLine key={participant.id} participant={participant} />
        ))}
      </ul>
      {people.length === 0 && <p className={classes.note}>{t('sides.empty')}</p>}
      <Editing>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconPlus size={12} />}
          aria-label={t('sides.addTo', { side: name })}
          onClick={() => setAdding(true)}
        >
          {t('sides.add')}
        </Button>
      </Editing>
      {adding && <ParticipantDialog meetingId={meeting.id} side={side} onClose={() => setAdding(false)} />}
    </section>
  );
}

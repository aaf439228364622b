import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayIn } from '../format/format.ts';
import { useFormat } from '../format/use-format.ts';
import classes from './calendar.module.css';
import type { Day } from './days.ts';

interface CalendarHeaderProps {
  readonly title: string;
  readonly labels: { readonly previous: string; readonly next: string };
  readonly onDay: (day: Day) => void;
  readonly previous: Day;
  readonly next: Day;
  readonly children?: ReactNode;
}

/** Where in time a calendar is, and the way on. */
export function CalendarHeader({ title, labels, onDay, previous, next, children }: CalendarHeaderProps) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  return (
    <div className={classes.bar}>
      <h2 className={classes.title} aria-live="polite">
        {title}
      </h2>
      <ActionIcon aria-label={labels.previous} onClick={() => onDay(previous)}>
        <IconChevronLeft size={16} />
      </ActionIcon>
      <ActionIcon aria-label={labels.next} onClick={() => onDay(next)}>
        <IconChevronRight size={16} />
      </ActionIcon>
      <Button size="xs" variant="default" onClick={() => onDay(dayIn(Date.now(), format.zone))}>
        {t('calendar.today')}
      </Button>
      {children}
    </div>
  );
}

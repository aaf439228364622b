import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { Board } from '../board/Board.tsx';
import { MonthCalendar } from '../calendar/MonthCalendar.tsx';
import type { CalendarEvent, Holiday } from '../calendar/types.ts';
import { WeekCalendar } from '../calendar/WeekCalendar.tsx';
import { TwoLines } from '../table/TwoLines.tsx';
import { STATUS_TONES } from '../theme/tones.ts';
import classes from './gallery.module.css';
import { type SampleRow, sampleRow, WORDS } from './samples.ts';

const nothing = (): void => undefined;

const EVENTS: readonly CalendarEvent[] = [
  ['1', 'Grand Est – Iwate', '2026-11-23T08:00:00Z', 60, 'meeting-planned'],
  ['2', 'スマート農業 意見交換', '2026-11-25T07:30:00Z', 90, 'meeting-planned'],
  ['3', 'Trilateral with Viet Nam', '2026-11-25T08:00:00Z', 120, 'meeting-held'],
  ['4', 'Colmar – Gifu', '2026-11-25T14:00:00Z', 30, 'on-hold'],
  ['5', 'Holzbau', '2026-11-25T16:00:00Z', 45, 'meeting-planned'],
].map(([id, title, start, minutes, tone]) => ({
  id: String(id),
  title: String(title),
  start: String(start),
  end: new Date(String(start)).getTime() + Number(minutes) * 60_000,
  tone: STATUS_TONES.find((one) => one === tone) ?? 'received',
}));

const HOLIDAYS: readonly Holiday[] = [
  { day: '2026-11-03', name: '文化の日', country: 'JP', lang: 'ja' },
  { day: '2026-11-23', name: '勤労感謝の日', country: 'JP', lang: 'ja' },
  { day: '2026-11-11', name: 'Armistice 1918', country: 'FR', lang: 'fr' },
];

/** Board and calendars. */
export function Planning() {
  const [day, setDay] = useState('2026-11-25');
  const [cards, setCards] = useState<readonly SampleRow[]>(() => Array.from({ length: 24 }, (_, at) => sampleRow(at)));
  return (
    <div className={classes.planning}>
      <VisuallyHidden component="h1">{'Gallery'}</VisuallyHidden>
      <Board
        label={WORDS.inquiries}
        columns={STATUS_TONES.slice(0, 6).map((id) => ({ id, label: id, tone: id, total: 9 }))}
        cards={cards}
        cardId={(card) => card.id}
        columnOf={(card) => card.status}
        cardLabel={(card) => card.subject}
        onOpen={nothing}
        onMore={nothing}
        refuse={(_, column) => (column === 'qualified' ? 'not yet' : null)}
        onMove={(card, column) =>
          setCards(
            cards.map((one) =>
              one === card ? { ...one, status: STATUS_TONES.find((tone) => tone === column) ?? one.status } : one,
            ),
          )
        }
      >
        {(card) => <TwoLines first={card.subject} lang={card.lang} second={card.organisation} />}
      </Board>
      <MonthCalendar day={day} onDay={setDay} events={EVENTS} holidays={HOLIDAYS} onOpen={nothing} />
      <WeekCalendar day={day} onDay={setDay} events={EVENTS} holidays={HOLIDAYS} onOpen={nothing} />
    </div>
  );
}

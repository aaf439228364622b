import type { DateValue } from '../format/format.ts';
import type { Tone } from '../theme/tones.ts';
import type { Day } from './days.ts';

export interface CalendarEvent {
  readonly id: string;
  readonly title: string;
  readonly start: DateValue;
  readonly end: DateValue;
  readonly tone: Tone;
  readonly lang?: string | undefined;
  /** State in words, since a colour alone says nothing. */
  readonly state?: string | undefined;
}

export interface Holiday {
  readonly day: Day;
  readonly name: string;
  /** ISO 3166-1 code of the country that rests. */
  readonly country: string;
  readonly lang?: string | undefined;
}

export interface CalendarProps {
  /** Any day of the month or week to show. */
  readonly day: Day;
  readonly onDay: (day: Day) => void;
  readonly events: readonly CalendarEvent[];
  readonly holidays?: readonly Holiday[];
  readonly onOpen: (id: string) => void;
}

import { MEETING_PLACES } from '#db/seed/demo/meeting-places.ts';
import { addDays, type Day } from '#shared/domain/days.ts';
import type { MeetingForm } from '#shared/domain/lists.ts';
import { CALENDARS, type Calendar } from '../calendar.ts';
import type { Case } from '../casting.ts';
import { reached, type Story } from './story.ts';

/** When and where a meeting takes place. Instants are epoch ms. */
export interface Appointment {
  readonly form: MeetingForm;
  readonly startAt: number;
  readonly endAt: number;
  readonly zone: string;
  readonly otherZone: string;
  readonly place: string | null;
  readonly onlineUrl: string | null;
}

const MINUTE = 60_000;
/** Days from today to the meetings that are planned: some today, some in the next weeks. */
const AHEAD = [0, 3, 1, 8, 0, 2, 14, 5, 22, 10, 30, 41, 17];

/** A working day between planning and the day by which it was held; for one that is planned, a day from today on. */
export function appointmentOf(story: Story): Appointment {
  const { told, now } = story;
  const { calendar, fate } = told;
  const held = reached(story, 'meeting-held');
  if (held !== undefined) {
    const planned = reached(story, 'meeting-planned') ?? held;
    return appointment(told, lastWorkingDay(calendar, planned + (held - planned) * 0.75));
  }
  const ahead = fate.kind === 'open' ? AHEAD[fate.nth % AHEAD.length] : 9;
  const today = calendar.dayOf(now);
  // What is planned for today takes place on whatever day the demo is opened.
  return appointment(told, ahead === 0 ? today : calendar.workingDay(addDays(today, ahead ?? 9)));
}

function lastWorkingDay(calendar: Calendar, instant: number): Day {
  const day = calendar.dayOf(instant);
  const before = [0, 1, 2, 3, 4, 5].map((days) => addDays(day, -days));
  return before.find(calendar.isWorking) ?? day;
}

function appointment(told: Case, day: Day): Appointment {
  const { random, voice } = told;
  const form: MeetingForm = random.chance(0.6) ? 'online' : random.chance(0.5) ? 'hybrid' : 'in-person';
  const room = random.pick(MEETING_PLACES);
  const inJapan = form === 'online' ? told.calendar === CALENDARS.JP : room.country === 'JP';
  const calendar = CALENDARS[inJapan ? 'JP' : 'FR'];
  // Japan is at work until the European morning is over, and Europe from the Japanese afternoon on.
  const minutes = inJapan ? random.pick([16 * 60, 17 * 60]) : random.pick([8 * 60 + 30, 9 * 60, 9 * 60 + 30]);
  const startAt = calendar.at(day, minutes);
  const other = CALENDARS[inJapan ? 'FR' : 'JP'].zone;
  return {
    ...{ form, startAt, endAt: startAt + random.pick([60, 60, 90, 120]) * MINUTE },
    ...{ zone: calendar.zone, otherZone: other },
    place: form === 'online' ? null : room.names[voice.language],
    onlineUrl: form === 'in-person' ? null : `https://meet.example.org/${random.int(100_000, 999_999)}`,
  };
}

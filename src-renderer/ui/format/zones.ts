import type { DateValue } from './format.ts';

const FIELDS = ['year', 'month', 'day', 'hour', 'minute'] as const;

const wallClock = (zone: string, at: DateValue): number => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(new Date(at));
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = FIELDS.map((field) =>
    Number(parts.find((part) => part.type === field)?.value),
  );
  return Date.UTC(year, month - 1, day, hour, minute);
};

/** Minutes by which a zone's clocks are ahead of UTC at an instant. */
export const offsetMinutes = (zone: string, at: DateValue): number => {
  const minute = Math.floor(new Date(at).getTime() / 60_000) * 60_000;
  return Math.round((wallClock(zone, minute) - minute) / 60_000);
};

/** `UTC+9`, `UTC−3:30` */
export const zoneOffset = (zone: string, at: DateValue): string => {
  const minutes = offsetMinutes(zone, at);
  if (minutes === 0) return 'UTC';
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
};

/** Minutes since midnight on a zone's clock at an instant. */
export const minuteOfDay = (zone: string, at: DateValue): number => {
  const wall = new Date(wallClock(zone, at));
  return wall.getUTCHours() * 60 + wall.getUTCMinutes();
};

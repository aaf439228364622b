/** A day without a zone, `YYYY-MM-DD`. */
export type Day = string;

const DAY_MS = 86_400_000;
const at = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const toDay = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

export const addDays = (day: Day, days: number): Day => toDay(at(day) + days * DAY_MS);

/** 0 is Sunday. */
export const weekday = (day: Day): number => new Date(at(day)).getUTCDay();

export const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`;

/** The same day some months on; the last of the month where that one is shorter. */
export const addMonths = (day: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return toDay(Date.UTC(year, month - 1 + months, Math.min(date, last)));
};

/** The seven days of the week that holds a day, from `firstWeekday` (0 Sunday, 1 Monday). */
export const weekOf = (day: Day, firstWeekday: number): readonly Day[] => {
  const start = addDays(day, -((weekday(day) - firstWeekday + 7) % 7));
  return Array.from({ length: 7 }, (_, index) => addDays(start, index));
};

/** The whole weeks that show a month: four to six of them. */
export const monthWeeks = (day: Day, firstWeekday: number): readonly (readonly Day[])[] => {
  const month = day.slice(0, 7);
  const weeks: (readonly Day[])[] = [];
  let week = weekOf(firstOfMonth(day), firstWeekday);
  while (week.some((one) => one.startsWith(month))) {
    weeks.push(week);
    week = weekOf(addDays(week[0] ?? day, 7), firstWeekday);
  }
  return weeks;
};

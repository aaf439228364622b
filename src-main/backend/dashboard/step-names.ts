import { addDays, type Day, epochDay } from '#shared/domain/days.ts';
import { formatDayRange, localeOf } from '#shared/domain/formats.ts';
import type { Language } from '#shared/domain/lists.ts';
import type { StepUnit } from '#shared/domain/period-steps.ts';
import type { DashboardTexts } from './texts.ts';

interface Days {
  readonly from: Day;
  readonly to: Day;
}

const at = (day: Day): number => epochDay(day) * 86_400_000;
const isWholeMonths = ({ from, to }: Days): boolean => from.endsWith('-01') && addDays(to, 1).endsWith('-01');

/** A month or quarter on an axis, as short as it can be said: `Jan 26`, `Q1 2026`; days that are neither by themselves. */
export function stepName(days: Days, unit: StepUnit, language: Language, t: DashboardTexts): string {
  if (!isWholeMonths(days)) return formatDayRange(days.from, days.to, language);
  const month = Number(days.from.slice(5, 7));
  if (unit === 'quarter' && month % 3 === 1 && days.to.slice(0, 4) === days.from.slice(0, 4))
    return t('dashboard:quarter', { quarter: (month + 2) / 3, year: days.from.slice(0, 4) });
  const format = new Intl.DateTimeFormat(localeOf(language), {
    month: 'short',
    year: language === 'ja' ? 'numeric' : '2-digit',
    timeZone: 'UTC',
  });
  return unit === 'month' ? format.format(at(days.from)) : format.formatRange(at(days.from), at(days.to));
}

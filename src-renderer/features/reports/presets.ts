import type { Day } from '#shared/domain/days.ts';
import { type GrantMonths, type PeriodKind, periodBounds, previousPeriod } from '#shared/domain/periods.ts';

/** The days of a report, both included. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** What the picker offers by name. */
export const PERIOD_PRESETS = [
  'thisYear',
  'lastYear',
  'thisHalf',
  'lastHalf',
  'thisQuarter',
  'lastQuarter',
  'thisMonth',
  'lastMonth',
  'thisFiscal',
  'lastFiscal',
] as const;
export const GRANT_PRESETS = ['thisGrant', 'lastGrant'] as const;
export type PeriodPreset = (typeof PERIOD_PRESETS)[number] | (typeof GRANT_PRESETS)[number];

const KINDS = {
  Year: 'year',
  Half: 'half-year',
  Quarter: 'quarter',
  Month: 'month',
  Fiscal: 'japanese-fiscal-year',
} as const satisfies Readonly<Record<string, PeriodKind>>;

/** Only days are asked for, and they are the same in every zone. */
const ZONE = 'UTC';

/** The days that a preset means today. Those of the grant need its months, and mean nothing without them. */
export function presetDays(preset: PeriodPreset, today: Day, grant: GrantMonths | null): Days | null {
  const name = preset.slice(4);
  const kind = name === 'Grant' ? grant : KINDS[name as keyof typeof KINDS];
  if (kind === null) return null;
  const present = periodBounds(kind, today, ZONE);
  const { from, to } = preset.startsWith('last') ? previousPeriod(kind, present, ZONE) : present;
  return { from, to };
}

/** The preset that means these days today, if one does. */
export function presetOf(days: Days, today: Day, grant: GrantMonths | null): PeriodPreset | null {
  const presets = [...PERIOD_PRESETS, ...GRANT_PRESETS];
  return (
    presets.find((preset) => {
      const meant = presetDays(preset, today, grant);
      return meant?.from === days.from && meant.to === days.to;
    }) ?? null
  );
}

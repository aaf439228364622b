import type { DayRange } from './types.ts';

export const DAY_PRESETS = [
  'today',
  'last7',
  'last30',
  'thisMonth',
  'lastMonth',
  'thisYear',
  'lastYear',
  'thisFiscal',
] as const;
export type DayPreset = (typeof DAY_PRESETS)[number];

const iso = (date: Date): string => date.toISOString().slice(0, 10);
const utc = (year: number, month: number, day: number): string => iso(new Date(Date.UTC(year, month, day)));

/** The days a preset means on a given day (`YYYY-MM-DD`); the Japanese fiscal year runs from April to March. */
export const presetRange = (preset: DayPreset, today: string): DayRange => {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  switch (preset) {
    case 'today':
      return { from: today, to: today };
    case 'last7':
      return { from: utc(year, month - 1, day - 6), to: today };
    case 'last30':
      return { from: utc(year, month - 1, day - 29), to: today };
    case 'thisMonth':
      return { from: utc(year, month - 1, 1), to: utc(year, month, 0) };
    case 'lastMonth':
      return { from: utc(year, month - 2, 1), to: utc(year, month - 1, 0) };
    case 'thisYear':
      return { from: utc(year, 0, 1), to: utc(year, 11, 31) };
    case 'lastYear':
      return { from: utc(year - 1, 0, 1), to: utc(year - 1, 11, 31) };
    case 'thisFiscal': {
      const start = month >= 4 ? year : year - 1;
      return { from: utc(start, 3, 1), to: utc(start + 1, 2, 31) };
    }
  }
};

import type { ChartTone } from './report-document.ts';

/**
 * The hues of the look as fills: each measures at least 5:1 on its paper. Light and dark in that order. Charts never rely
 * on them alone (see the decals in chart-options.ts).
 */
export const TONES: Readonly<Record<ChartTone, { readonly light: string; readonly dark: string }>> = {
  ai: { light: '#2A4B9B', dark: '#9DB7FF' },
  shu: { light: '#B7341B', dark: '#FF9A84' },
  received: { light: '#3D4A5C', dark: '#B9C6D8' },
  acknowledged: { light: '#1F5A92', dark: '#8FC3F4' },
  qualified: { light: '#2A4B9B', dark: '#9DB7FF' },
  matching: { light: '#6A3FA0', dark: '#CDB1F5' },
  introduced: { light: '#0F6660', dark: '#7FD6CD' },
  'meeting-planned': { light: '#0B6285', dark: '#7CCBEC' },
  'meeting-held': { light: '#1E6B34', dark: '#8AD6A0' },
  'follow-up': { light: '#8A5200', dark: '#F2BE72' },
  concluded: { light: '#4C525C', dark: '#C3C9D2' },
  'on-hold': { light: '#6B5B3E', dark: '#D6C6A4' },
};

export const INKS = {
  light: { paper: '#FFFFFF', ink: '#1B1F27', muted: '#5A6372', line: '#DDE1E7' },
  dark: { paper: '#14171C', ink: '#E7EAF0', muted: '#A3ADBC', line: '#323945' },
} as const;

/** Neighbours in this order differ in hue and in lightness; shu is left out, for it says that something is wrong. */
export const TONE_ORDER: readonly ChartTone[] = [
  'ai',
  'follow-up',
  'introduced',
  'matching',
  'meeting-held',
  'received',
  'meeting-planned',
  'on-hold',
  'acknowledged',
  'concluded',
];

/** The n-th tone of a chart that names none. */
export function toneAt(index: number): ChartTone {
  return TONE_ORDER[index % TONE_ORDER.length] ?? 'ai';
}

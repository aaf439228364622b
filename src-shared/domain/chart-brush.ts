import type { ChartData } from './chart-data.ts';
import { INKS, TONES, toneAt } from './chart-tones.ts';
import type { Language } from './lists.ts';
import type { ChartTone } from './report-document.ts';
import { reportFormat } from './report-format.ts';

export interface ChartStyle {
  readonly language: Language;
  readonly scheme: 'light' | 'dark';
  /** Pixels. */
  readonly width: number;
}

type Decal = Readonly<Record<string, unknown>>;

/** What a chart is drawn with: inks of the scheme, fills, and numbers written in the reader's way. */
export interface Brush {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly paper: string;
  fill(tone: ChartTone): string;
  /** Fill and pattern of the n-th part of a chart. */
  part(index: number, tone: ChartTone | undefined): { color: string; decal: Decal };
  text(value: number | null): string;
  share(value: number): string;
}

/** Patterns carry what colour alone must not: plain, hatched, dotted, back-hatched, barred, checked. */
const PATTERNS: readonly Decal[] = [
  { symbol: 'none' },
  { dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 4 },
  {
    symbol: 'circle',
    symbolSize: 0.6,
    dashArrayX: [
      [5, 5],
      [0, 5, 5, 0],
    ],
    dashArrayY: [5, 0],
  },
  { dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 },
  { dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: Math.PI / 2 },
  {
    symbol: 'rect',
    symbolSize: 0.7,
    dashArrayX: [
      [6, 6],
      [0, 6, 6, 0],
    ],
    dashArrayY: [6, 0],
  },
];

export function brushOf(data: ChartData, { language, scheme }: ChartStyle): Brush {
  const format = reportFormat(language);
  const veil = scheme === 'light' ? 'rgba(255,255,255,0.42)' : 'rgba(20,23,28,0.42)';
  const fill = (tone: ChartTone): string => TONES[tone][scheme];
  return {
    ...INKS[scheme],
    fill,
    part: (index, tone) => ({
      color: fill(tone ?? toneAt(index)),
      decal: { color: veil, ...PATTERNS[index % PATTERNS.length] },
    }),
    text: (value) => format.number(value, data.valueKind),
    share: (value) => format.number(value, 'share'),
  };
}

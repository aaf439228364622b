import { expect, test } from 'vitest';
import css from './tokens.css?raw';
import { TONES } from './tones.ts';

const block = (selector: string): ReadonlyMap<string, string> => {
  const body = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return new Map([...body.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1] ?? '', m[2] ?? '']));
};

const luminance = (hex: string): number => {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (a: string, b: string): number => {
  const [hi = 0, lo = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (hi + 0.05) / (lo + 0.05);
};

const schemes = [
  ['light', block(':root')],
  ['dark', block(':root[data-mantine-color-scheme="dark"]')],
] as const;

test.each(schemes)('every text of the %s scheme reads at 4.5:1 on each ground it may stand on', (_, tokens) => {
  const of = (name: string): string => tokens.get(name) ?? '';
  const pairs: [string, string][] = [
    ...['paper', 'mist', 'ai-soft'].flatMap((ground): [string, string][] => [
      ['ink', ground],
      ['muted', ground],
    ]),
    ['on-ai', 'ai'],
    ['on-ai', 'ai-hover'],
    ['on-shu', 'shu'],
    ['on-shu', 'shu-hover'],
    ...TONES.flatMap((tone): [string, string][] => [
      [tone, `${tone}-soft`],
      [tone, 'paper'],
      [tone, 'mist'],
      ['paper', tone],
    ]),
  ];
  const failing = pairs.filter(([text, ground]) => !(contrast(of(text), of(ground)) >= 4.5));
  expect(failing).toEqual([]);
});

test.each(schemes)('the edge of a field of the %s scheme stands out at 3:1', (_, tokens) => {
  expect(contrast(tokens.get('field') ?? '', tokens.get('paper') ?? '')).toBeGreaterThanOrEqual(3);
});

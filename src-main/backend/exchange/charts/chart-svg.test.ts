import { describe, expect, test } from 'vitest';
import { type ChartData, chartData, tableOf } from '#shared/domain/chart-data.ts';
import { LANGUAGES } from '#shared/domain/lists.ts';
import { HOSTILE } from '../report/testing/hostile-texts.ts';
import { sampleReport } from '../report/testing/sample-report.ts';
import { chartSvg } from './chart-svg.ts';

const charts = (language: (typeof LANGUAGES)[number]): readonly ChartData[] =>
  sampleReport(language, 1).sections.flatMap(({ charts, tables }) =>
    charts.map((chart) => chartData(chart, tableOf(chart, tables), language)),
  );
const texts = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);

describe.each(LANGUAGES)('charts in %s', (language) => {
  test.each(charts(language).map((data) => [data.kind, data] as const))('%s shows every name whole', (_, data) => {
    const shown = texts(chartSvg(data, { language, scheme: 'light', width: 640 })).join('\n');
    for (const { label } of data.categories) expect(shown).toContain(label);
    if (data.series.length > 1) for (const { name } of data.series) expect(shown).toContain(name);
    expect(shown).not.toContain('…');
  });
});

test('parts of a whole differ by pattern, not by colour alone', () => {
  for (const data of charts('en').filter(({ kind }) => kind === 'stacked-bar' || kind === 'donut')) {
    expect(chartSvg(data, { language: 'en', scheme: 'light', width: 640 })).toContain('<pattern');
  }
});

test('light and dark take their own inks', () => {
  const [data] = charts('en');
  if (!data) throw new Error('no chart');
  const light = chartSvg(data, { language: 'en', scheme: 'light', width: 640 });
  const dark = chartSvg(data, { language: 'en', scheme: 'dark', width: 640 });
  expect(light.toUpperCase()).toContain('#1B1F27');
  expect(dark.toUpperCase()).toContain('#E7EAF0');
});

test('hostile names stay names inside a well-formed file', () => {
  const data: ChartData = {
    kind: 'donut',
    title: '',
    valueKind: 'integer',
    categories: HOSTILE.map((label) => ({ label })),
    series: [{ name: HOSTILE.join(' '), values: HOSTILE.map(() => 1) }],
  };
  for (const kind of ['donut', 'bar', 'stacked-bar', 'line', 'funnel'] as const) {
    const svg = chartSvg({ ...data, kind }, { language: 'ja', scheme: 'light', width: 640 });
    expect(svg).not.toMatch(/<script/i);
    expect(svg).not.toMatch(/(?![\n\t])\p{Cc}/u);
    expect(svg.isWellFormed()).toBe(true);
    expect(svg.match(/&(?!amp;|lt;|gt;|quot;|#)/)).toBeNull();
  }
});

test.each(['bar', 'stacked-bar', 'line', 'funnel', 'donut'] as const)('an empty %s chart is drawn empty', (kind) => {
  const data: ChartData = { kind, title: '', valueKind: 'share', categories: [], series: [{ name: 'x', values: [] }] };
  expect(chartSvg(data, { language: 'de', scheme: 'dark', width: 388 })).toMatch(/^<svg[\s\S]*<\/svg>\s*$/);
});

test('missing values leave a gap instead of a zero', () => {
  const data: ChartData = {
    kind: 'bar',
    title: '',
    valueKind: 'integer',
    categories: [{ label: 'a' }, { label: 'b' }],
    series: [{ name: 'x', values: [null, 7] }],
  };
  const shown = texts(chartSvg(data, { language: 'en', scheme: 'light', width: 640 }));
  expect(shown).toContain('7');
  expect(shown).not.toContain('0');
});

test.each(['bar', 'funnel'] as const)(
  'a long name beside a narrow %s stands in two lines, with room between the rows',
  (kind) => {
    const name = 'Verarbeitendes Gewerbe/Herstellung von Waren';
    const data = (labels: readonly string[]): ChartData => ({
      ...{ kind, title: '', valueKind: 'integer' },
      categories: labels.map((label) => ({ label })),
      series: [{ name: 'x', values: [3, 2] }],
    });
    const style = { language: 'de', scheme: 'light', width: 342 } as const;
    const shown = texts(chartSvg(data([name, 'Handel']), style));
    expect(shown).toEqual(expect.arrayContaining(['Verarbeitendes Gewerbe/', 'Herstellung von Waren', 'Handel']));
    const height = (labels: readonly string[]) => Number(/height="(\d+)"/u.exec(chartSvg(data(labels), style))?.[1]);
    expect(height([name, 'Handel', 'Bau', 'Bildung'])).toBeGreaterThan(height(['Bergbau', 'Handel', 'Bau', 'Bildung']));
  },
);

import { fireEvent, render, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { ReportFigure, ReportLabels, ReportSection, ReportTable } from '#shared/domain/report-document.ts';
import { reportFormat } from '#shared/domain/report-format.ts';
import documentTexts from '../../../resources/locales/en/report-document.json';
import reportTexts from '../../../resources/locales/en/reports.json';
import { wrapperWith } from '../../ui/testing/wrapper.tsx';
import { Highlights } from './Highlights.tsx';
import { SectionView } from './SectionView.tsx';

const figure = (fields: Partial<ReportFigure>): ReportFigure => ({
  indicatorId: 'inquiries-received',
  name: 'Inquiries received',
  kind: 'integer',
  unit: '',
  value: 12,
  previous: 8,
  target: null,
  rule: 'Inquiries received in the period.',
  ...fields,
});

const table = (rows: readonly (readonly [string, string, number])[]): ReportTable => ({
  id: 'inquiries-received.country',
  title: 'Inquiries received by country',
  columns: [
    { id: 'key', name: 'Country', kind: 'text' },
    { id: 'count', name: 'Number', kind: 'integer' },
  ],
  rows: rows.map(([, text, value]) => [
    { kind: 'text', text },
    { kind: 'integer', value },
  ]),
  keys: rows.map(([key]) => key),
});

const section = (fields: Partial<ReportSection>): ReportSection => ({
  id: 'cases',
  title: 'Cases',
  figures: [],
  tables: [],
  charts: [],
  ...fields,
});

const reading = (onOpen = vi.fn()) => ({
  format: reportFormat('en'),
  labels: documentTexts as ReportLabels,
  language: 'en' as const,
  opened: null,
  onOpen,
});

const wrapper = wrapperWith({ reports: reportTexts });

test('a figure opens its records; one that counted nothing has none to open', () => {
  const onOpen = vi.fn();
  const figures = [
    figure({}),
    figure({ indicatorId: 'introductions', name: 'Introductions', value: 0 }),
    figure({ indicatorId: 'first-answer-days', name: 'Days', kind: 'decimal', value: 0 }),
    figure({ indicatorId: 'women-among-participants', name: 'Women', kind: 'share', value: null }),
  ];
  render(<SectionView section={section({ figures })} {...reading(onOpen)} />, { wrapper });
  fireEvent.click(screen.getByRole('button', { name: 'Inquiries received: 12. Show the records' }));
  expect(onOpen).toHaveBeenLastCalledWith({ id: 'inquiries-received', part: null });
  // A median of nought days was computed from answers on the very day.
  fireEvent.click(screen.getByRole('button', { name: 'Days: 0.0. Show the records' }));
  expect(onOpen).toHaveBeenLastCalledWith({ id: 'first-answer-days', part: null });
  expect(screen.queryByRole('button', { name: /Introductions: / })).toBeNull();
  expect(screen.queryByRole('button', { name: /Women: / })).toBeNull();
});

test('each figure stands beside the period before, with how it is counted on demand', () => {
  render(<SectionView section={section({ figures: [figure({})] })} {...reading()} />, { wrapper });
  const row = screen.getByRole('row', { name: /Inquiries received/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['12', '8', '+4']);
  const rule = screen.getByText('Inquiries received in the period.');
  expect(rule.hidden).toBe(true);
  const button = within(row).getByRole('button', { name: 'How this is counted: Inquiries received' });
  fireEvent.click(button);
  expect([rule.hidden, button.getAttribute('aria-expanded')]).toEqual([false, 'true']);
});

test('a row of a breakdown opens what it counted, and a long table shows the rest on demand', () => {
  const onOpen = vi.fn();
  const rows = Array.from({ length: 9 }, (_, at) => [`C${at}`, `Country ${at}`, 20 - at] as const);
  render(
    <SectionView section={section({ tables: [table([...rows, ['', 'Not stated', 1]])] })} {...reading(onOpen)} />,
    {
      wrapper,
    },
  );
  expect(screen.queryByText('Not stated')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Show all 10 rows' }));
  fireEvent.click(screen.getByRole('button', { name: /Not stated: 1\./ }));
  expect(onOpen).toHaveBeenLastCalledWith({
    id: 'inquiries-received',
    part: { dimension: 'country', key: '' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Show fewer rows' }));
  expect(screen.queryByText('Not stated')).toBeNull();
});

test('a highlight names its figure, the period before and the change, and opens its records', () => {
  const onOpen = vi.fn();
  render(
    <Highlights
      figures={[figure({}), figure({ indicatorId: 'first-answer-days', value: null })]}
      {...reading(onOpen)}
    />,
    {
      wrapper,
    },
  );
  const [first, second] = screen.getAllByRole('button');
  expect(first?.textContent).toBe('Inquiries received12Previous period 8 (+4)');
  expect((second as HTMLButtonElement).disabled).toBe(true);
  fireEvent.click(first as HTMLElement);
  expect(onOpen).toHaveBeenCalledWith({ id: 'inquiries-received', part: null });
});

test('a target stands before its figure, where any figure of the chapter has one', () => {
  const figures = [figure({ target: 20 }), figure({ indicatorId: 'introductions', name: 'Introductions' })];
  render(<SectionView section={section({ figures })} {...reading()} />, { wrapper });
  const heads = screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
  expect(heads.slice(0, 3)).toEqual(['Indicator', 'Target', 'This period']);
  const cells = screen.getAllByRole('row').map((row) => within(row).queryAllByRole('cell')[0]?.textContent);
  expect(cells).toEqual([undefined, '20', '–']);
});

test('rows that keep no records open none, and stories are told in paragraphs', () => {
  const onOpen = vi.fn();
  const story = { title: 'Hydrogen', note: '2026-A7-0001', body: 'First.\n\nSecond.' };
  const shown = section({ tables: [table([['FR', 'France', 3]])], stories: [story] });
  render(<SectionView section={shown} {...reading(onOpen)} canOpen={() => false} />, { wrapper });
  expect(screen.queryByRole('button', { name: /France/u })).toBeNull();
  const article = screen.getByRole('article');
  expect(within(article).getByRole('heading', { name: 'Hydrogen' })).toBeTruthy();
  expect(within(article).getAllByText(/First|Second/u)).toHaveLength(2);
});

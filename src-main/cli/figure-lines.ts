import type { Client } from '#shared/contract/index.ts';

type ReportDocument = Awaited<ReturnType<Client['reports']['document']>>;
type Figure = ReportDocument['sections'][number]['figures'][number];

/** Columns that a text takes in a terminal, where the letters of East Asia are two wide. */
const widthOf = (text: string): number =>
  [...text].reduce((width, letter) => width + (letter > '\u2e7f' && !/[\uff61-\uffdc]/u.test(letter) ? 2 : 1), 0);
const end = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text;
const start = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** A report's figures as lines of a table: each with its value and that of the period before. */
export function figureLines({ title, period, language, labels, sections, rulesVersion }: ReportDocument): string[] {
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const written = ({ kind }: Figure, value: number | null): string =>
    value === null ? '–' : (kind === 'share' ? share : number).format(value);
  const figures = sections.flatMap((section) => section.figures);
  const first = Math.max(...figures.map(({ name }) => widthOf(name))) + 4;
  const second = widthOf(labels.value) + 2;
  const third = widthOf(labels.previous) + 2;
  const head = start('', first) + end(labels.value, second) + end(labels.previous, third);
  return [
    `${title}, ${period.label}`,
    `${labels.rulesVersion}: ${rulesVersion}`,
    '',
    head,
    ...sections.flatMap((section) => [
      section.title,
      ...section.figures.map(
        (figure) =>
          start(`  ${figure.name}`, first) +
          end(written(figure, figure.value), second) +
          end(written(figure, figure.previous), third),
      ),
    ]),
  ];
}

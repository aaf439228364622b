import type { WriteSheet } from 'hucre/xlsx';
import type { ReportDocument } from '#shared/domain/report-document.ts';
import { CELL_FORMATS, xlsxText } from './cells.ts';
import { bodyStyle, reportFooter, SheetWriter, STYLES } from './sheet.ts';

/** Whether a report tells more than its figures. */
export const hasTexts = ({ sections }: ReportDocument): boolean =>
  sections.some(({ intro = '', stories = [] }) => intro !== '' || stories.length > 0);

/** What is written in a report: a row per section with a text, and one per story. Lines break as they were written. */
export function textsSheet(document: ReportDocument, name: string): WriteSheet {
  const { labels, sections } = document;
  const sheet = new SheetWriter(name);
  const head = [labels.section, labels.story, labels.case, labels.text];
  sheet.write(head.map((label = '') => ({ value: xlsxText(label), style: STYLES.header })));
  const style = bodyStyle(CELL_FORMATS.text, { wrap: true });
  const line = (cells: readonly string[]) =>
    sheet.write(
      cells.map((text) => ({ value: text === '' ? null : xlsxText(text.replaceAll(/\r\n?/gu, '\n')), style })),
    );
  for (const { title, intro = '', stories = [] } of sections) {
    if (intro !== '') line([title, '', '', intro]);
    for (const story of stories) line([title, story.title, story.note, story.body]);
  }
  sheet.widen([24, 30, 16, 100]);
  return sheet.finish({
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:D${sheet.row}` },
    pageSetup: { printTitlesRow: '$1:$1' },
    headerFooter: reportFooter(document),
    a11y: { headerRow: 0 },
  });
}

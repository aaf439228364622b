export type { PdfOptions as RenderOptions } from '../pdf/write-report-pdf.ts';
export { renderAll } from './render-all.ts';
export { REPORT_FORMATS, type ReportFormatName, renderReport, reportFile } from './render-report.ts';

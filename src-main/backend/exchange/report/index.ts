export type { PdfOptions as RenderOptions } from '../pdf/write-report-pdf.ts';
export { REPORT_FORMATS, type ReportFormatName, renderReport, reportFile } from './render-report.ts';

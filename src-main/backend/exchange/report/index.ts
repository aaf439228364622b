export type { RenderOptions } from '../one-job.ts';
export { renderAll } from './render-all.ts';
export { REPORT_FORMATS, type ReportFormatName, renderReport, reportFile } from './render-report.ts';

export { reportsRouter } from './router.ts';
export { createReportWatch, type ReportWatch } from './watch.ts';

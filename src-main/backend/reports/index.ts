export { COUNTED_SETS, hasReached } from './counted-sets.ts';
export { reportZone } from './document.ts';
export { figuresOf } from './figures.ts';
export { ownIndicatorsRouter } from './own/router.ts';
export { periodParameters } from './parameters.ts';
export { recordsBehind, recordsOfIds, STEPS } from './records.ts';
export { reportsRouter } from './router.ts';

export { breakdownTables, KINDS } from './tables.ts';
export { targetsOf } from './targets.ts';
export { createReportWatch, type ReportWatch } from './watch.ts';
export { dimensionWords } from './words.ts';

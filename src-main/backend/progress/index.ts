export { type Run, withProgress } from './progress.ts';
export { sendMade } from './send-file.ts';
export { inSlices, type Slices } from './slices.ts';

export { createDemoClock } from './clock.ts';
export type { DemoOffice } from './desk.ts';
export { type DemoOptions, fillDemoOffice } from './fill.ts';

/** Of the office that `--demo` opens. */
export const DEMO_SEED = 20_241;

export { type BesideWork, type Ended, type Place, runBeside, threadModule } from './run-beside.ts';
export { type Beside, workBeside } from './thread.ts';

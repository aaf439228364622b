export { addEntry, entriesOf } from './entries.ts';
export { entriesRouter } from './router.ts';

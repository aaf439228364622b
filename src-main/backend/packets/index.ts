export { packetsRouter } from './router.ts';

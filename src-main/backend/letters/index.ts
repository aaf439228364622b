export { lettersRouter } from './router.ts';

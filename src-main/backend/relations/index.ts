export { addRelation } from './edit.ts';
export { countRelations } from './read.ts';
export { relationsRouter } from './router.ts';

export { addRelation, DIRECTED } from './edit.ts';
export { countRelations } from './read.ts';
export { relationsRouter } from './router.ts';

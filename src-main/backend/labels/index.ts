export { changeLabels, labelsOf, setLabels, tagsInUse } from './labels.ts';
export { labelsRouter } from './router.ts';

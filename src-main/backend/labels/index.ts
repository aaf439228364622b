export { changeLabels, firstLabels, labelsOf, setLabels, tagsInUse } from './labels.ts';
export { labelsRouter } from './router.ts';

export { changeLabels, firstLabels, labelsOf, regionVersionsOf, setLabels, tagsInUse } from './labels.ts';
export { labelsRouter } from './router.ts';

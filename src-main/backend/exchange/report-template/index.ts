export { type TemplateFields, templateFields, withKnown } from './fields.ts';
export { type SampleWords, sampleTemplate } from './sample-template.ts';
export { createTemplateFiller, type TemplateFiller } from './template-filler.ts';

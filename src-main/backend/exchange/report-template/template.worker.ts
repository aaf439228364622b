/** The thread in which templates are filled: a template and its fields in, the document out. */
import { serveJobs } from '../limited-worker.ts';
import type { TemplateFields } from './fields.ts';
import { type Filled, fillTemplate } from './fill-template.ts';

export interface TemplateJob {
  readonly template: Uint8Array;
  readonly fields: TemplateFields;
}

serveJobs<TemplateJob, never, Filled>(({ template, fields }) => ({ result: fillTemplate(template, fields) }));

/** The thread in which templates are filled: a template and its fields in, the document out. */
import type { Language } from '#shared/domain/lists.ts';
import { rasteriser } from '../charts/rasteriser.ts';
import { serveJobs } from '../limited-worker.ts';
import type { TemplateFields } from './fields.ts';
import { type Filled, fillTemplate } from './fill-template.ts';

export interface TemplateJob {
  /** Where the program that draws pictures is. */
  readonly rootDir: string;
  readonly language: Language;
  readonly template: Uint8Array;
  readonly fields: TemplateFields;
}

serveJobs<TemplateJob, never, Filled>(async ({ rootDir, language, template, fields }) => ({
  result: fillTemplate(template, fields, { language, rasterise: await rasteriser(rootDir, language) }),
}));

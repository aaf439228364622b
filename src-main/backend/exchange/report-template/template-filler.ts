/** Fills templates in a worker with limits. */
import type { Language } from '#shared/domain/lists.ts';
import { createLimitedWorker, type WorkerLimits, workerUrl } from '../limited-worker.ts';
import type { TemplateFields } from './fields.ts';
import type { Filled } from './fill-template.ts';
import { TEMPLATE_BYTES } from './open-template.ts';
import type { TemplateJob } from './template.worker.ts';

export interface TemplateFiller {
  /** Fills one template in the language of the report; never rejects. Several calls are served in turn. */
  readonly fill: (
    template: Uint8Array,
    fields: TemplateFields,
    language: Language,
    signal?: AbortSignal,
  ) => Promise<Filled>;
  readonly close: () => Promise<void>;
}

const LIMITS: WorkerLimits = { milliseconds: 60_000, megabytes: 1024 };

/** @param rootDir the folder whose `node_modules` holds what pictures are drawn with */
export function createTemplateFiller(rootDir: string, limits: WorkerLimits = LIMITS): TemplateFiller {
  const worker = createLimitedWorker<TemplateJob, never, Filled>(workerUrl('template', import.meta.url), limits);
  const fill: TemplateFiller['fill'] = async (template, fields, language, signal) => {
    // One byte more than allowed is enough to see that it is too large, and spares copying the rest.
    const copy = new Uint8Array(template.subarray(0, TEMPLATE_BYTES + 1));
    const end = await worker.run({ rootDir, language, template: copy, fields }, { transfer: [copy.buffer], signal });
    return end.status === 'done' ? end.result : { status: 'refused', reason: end.reason };
  };
  return { fill, close: worker.close };
}

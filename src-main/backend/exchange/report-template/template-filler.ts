/** Fills templates in a worker with limits. */
import { createLimitedWorker, type WorkerLimits, workerUrl } from '../limited-worker.ts';
import type { TemplateFields } from './fields.ts';
import type { Filled } from './fill-template.ts';
import { TEMPLATE_BYTES } from './open-template.ts';
import type { TemplateJob } from './template.worker.ts';

export interface TemplateFiller {
  /** Fills one template; never rejects. Several calls are served in turn. */
  readonly fill: (template: Uint8Array, fields: TemplateFields, signal?: AbortSignal) => Promise<Filled>;
  readonly close: () => Promise<void>;
}

const LIMITS: WorkerLimits = { milliseconds: 60_000, megabytes: 1024 };

export function createTemplateFiller(limits: WorkerLimits = LIMITS): TemplateFiller {
  const worker = createLimitedWorker<TemplateJob, never, Filled>(workerUrl('template', import.meta.url), limits);
  const fill: TemplateFiller['fill'] = async (template, fields, signal) => {
    // One byte more than allowed is enough to see that it is too large, and spares copying the rest.
    const copy = new Uint8Array(template.subarray(0, TEMPLATE_BYTES + 1));
    const end = await worker.run({ template: copy, fields }, { transfer: [copy.buffer], signal });
    return end.status === 'done' ? end.result : { status: 'refused', reason: end.reason };
  };
  return { fill, close: worker.close };
}

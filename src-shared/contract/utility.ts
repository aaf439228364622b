import { z } from 'zod';

/** What Electron's main process and the process that holds the backend say to each other. Ports travel with `connect`. */

/** Main to backend. */
export const utilityOrderSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('start'),
    rootDir: z.string(),
    /** Nothing for the system's usual place. */
    dataDir: z.string().optional(),
    demo: z.boolean(),
    /** In which a failure is told. */
    language: z.string(),
  }),
  z.object({ type: z.literal('connect') }),
  /** The answer to the backend's report of this number; null where the key store refused. */
  z.object({ type: z.literal('secret'), id: z.int(), text: z.string().nullable() }),
  z.object({ type: z.literal('stop') }),
]);
export type UtilityOrder = z.infer<typeof utilityOrderSchema>;

/** Backend to main. `line` is translated and says what to do. A secret is sealed or opened by the system's key store. */
export const utilityReportSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('failed'), line: z.string(), exitCode: z.int() }),
  z.object({ type: z.literal('secret'), id: z.int(), act: z.enum(['seal', 'open']), text: z.string() }),
]);
export type UtilityReport = z.infer<typeof utilityReportSchema>;

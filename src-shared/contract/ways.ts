import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { id, line } from './common.ts';
import { procedure } from './errors.ts';
import { folderExchange, folderProblem, folderWay, newFolder } from './folder-way.ts';

/** Why an exchange with a hub could not be done, as a closed list; its words stand in `errors.json` under `hub`. */
export const hubProblem = z.enum([
  /** No line to the server: offline, wrong address, firewall. */
  'unreachable',
  /** The line broke off in the middle. */
  'line_broken',
  /** The server is being stopped, or is just starting. */
  'server_stopped',
  /** It has no space or no connections left. */
  'server_overloaded',
  /** It speaks plain text only, which is refused beyond this computer. */
  'tls_missing',
  /** Its certificate is not one that this computer trusts, or not for this name. */
  'tls_untrusted',
  /** The file with the certificate authority can't be read. */
  'ca_file_unreadable',
  /** User or password are wrong, or there is no password on this device. */
  'login_refused',
  /** The database is missing, or holds no hub. */
  'not_a_hub',
  /** The hub was set up by a newer program, or by an older one. */
  'hub_newer',
  'hub_older',
  'permission_missing',
  /** PostgreSQL before 14, or a database that is not in UTF-8. */
  'server_too_old',
  'not_utf8',
  /** It holds the records of another consortium. */
  'other_consortium',
  /** This device is not approved by a colleague, or its approval was taken back. */
  'not_approved',
  'revoked',
  /** This laptop was put back to an earlier state: it is to become a new device first. */
  'put_back',
  /** What the hub lacks was compacted here, so it can't be handed on piece by piece. */
  'compacted',
  /** A defect or a damage of the server; the log says more. */
  'failed',
]);
export type HubProblem = z.infer<typeof hubProblem>;

/** Why a batch that stands on a hub is not taken in. */
export const batchProblem = z.enum([
  /** These wait, and are tried again at each exchange. */
  'unknown_sender',
  'lacks_changes',
  'newer_program',
  /** These never will. */
  'forged',
  'revoked_sender',
]);
export type BatchProblem = z.infer<typeof batchProblem>;

/** A batch on a hub that was not taken in. */
export const heldBack = z.object({
  batch: z.number(),
  /** Id of the device that it says it comes from; it need not be true. */
  sender: z.string(),
  problem: batchProblem,
  changes: z.number(),
});
export type HeldBack = z.infer<typeof heldBack>;

const hubAddress = z.string().trim().min(1).max(2000);
const wayAddress = z.union([hubAddress, newFolder.shape.address]);

/** A way to set up. The address is `postgres://user:password@host:port/database`; its password is kept apart. */
const newHub = z.object({ kind: z.literal('hub'), name: line, address: hubAddress });
export const newWay = z.discriminatedUnion('kind', [newHub, newFolder]);
export type NewWay = z.infer<typeof newWay>;
/** A way to try, new or set up already. */
const testedWay = z.discriminatedUnion('kind', [newHub.extend({ id: id.optional() }), newFolder]);
export type TestedWay = z.infer<typeof testedWay>;

const known = {
  id,
  name: z.string(),
  createdAt: z.number(),
  /** When it was last used to the end; null before. */
  lastDoneAt: z.number().nullable(),
  lastTriedAt: z.number().nullable(),
};

const hubWay = z.object({
  ...known,
  kind: z.literal('hub'),
  /** Without its password. */
  address: z.string(),
  /** Why it did not go the last time; null where it went well or was never tried. */
  problem: hubProblem.nullable(),
  /** Changes that stand here and not yet there, as far as is known. */
  toPush: z.number(),
  heldBack: z.array(heldBack),
});
export const way = z.discriminatedUnion('kind', [hubWay, folderWay]);
export type Way = z.infer<typeof way>;

/** What an exchange with a hub did. */
export const hubExchange = z.object({
  /** Changes that came in and went out. */
  pulled: z.number(),
  pushed: z.number(),
  /** Contents of files. */
  filesPulled: z.number(),
  filesPushed: z.number(),
  heldBack: z.array(heldBack),
});
export type HubExchange = z.infer<typeof hubExchange>;

/** Why an exchange could not be done; its words stand in `errors.json` under the way's kind. */
export const wayProblem = z.union([hubProblem, folderProblem]);
export type WayProblem = z.infer<typeof wayProblem>;

/** How far an exchange is; `done` and `total` count changes or files, by a folder bundles that are read and bytes that are written. */
const wayProgress = z.object({
  kind: z.literal('progress'),
  way: id,
  step: z.enum(['pull', 'push', 'files']),
  done: z.number(),
  total: z.number(),
});
export type WayProgress = z.infer<typeof wayProgress>;

/** How one way ended: what it did, or why it did not go. */
export const wayOutcome = z.union([
  z.object({ ok: z.literal(true), way: id, kind: z.literal('hub'), exchange: hubExchange }),
  z.object({ ok: z.literal(true), way: id, kind: z.literal('folder'), exchange: folderExchange }),
  z.object({ ok: z.literal(false), way: id, problem: wayProblem }),
]);
export type WayOutcome = z.infer<typeof wayOutcome>;

export const waysContract = {
  list: procedure.output(z.array(way)),
  /**
   * Refused with INVALID (`address`: `not-a-hub-address`). A hub is not tried: `test` does that. A folder is looked at, and made one
   * of the consortium's: refused with FOLDER_UNUSABLE.
   */
  add: procedure.input(newWay).output(z.object({ id })),
  /**
   * Looks whether an exchange would go; changes nothing here and nothing there. With the id of a hub that is set up, an address
   * without a password is tried with the one that is known.
   */
  test: procedure.input(testedWay).output(z.object({ problem: wayProblem.nullable() })),
  /** An address of a hub without a password keeps the one that is known. Refused as `add`. */
  update: procedure.input(z.object({ id, name: line.optional(), address: wayAddress.optional() })).output(z.void()),
  remove: procedure.input(z.object({ id })).output(z.void()),
  /**
   * Exchanges by one way, or by all one after the other: one that does not go does not stop the next. Tells its progress, an
   * outcome for each way, and ends. Leaving the iterator stops it; what has gone stays, and the next one goes on from there.
   */
  exchange: procedure
    .input(z.object({ way: id.optional() }))
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [wayProgress, z.object({ kind: z.literal('outcome'), outcome: wayOutcome })]),
      ),
    ),
};

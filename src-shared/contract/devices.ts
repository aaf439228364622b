import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { done, id, line } from './common.ts';
import { procedure } from './errors.ts';
import { fileInParts, progressEvent, uploaded, uploadPart } from './file-events.ts';
import { backupContents } from './maintenance.ts';
import { standing as anyStanding } from './sync.ts';

/**
 * The laptops of the consortium. What a laptop signs is taken in by the others from the day a member approved it until the day
 * one revoked it (sync rule 10); any member may do both, dated and by name.
 */

/** `unapproved`: its record is known, but nothing of it is taken in yet. */
export const standing = anyStanding.exclude(['unknown']);

/** Digits in groups (`0412 9931 …`), the same for everyone who looks at this device: to be compared on the phone. */
const fingerprint = z.string();

export const device = z.object({
  id,
  /** Two characters, as in the numbers it gives. */
  code: z.string(),
  /** What its owner calls it. */
  name: z.string().nullable(),
  ownerId: id.nullable(),
  /** The owner's. */
  officeId: id.nullable(),
  standing,
  /** Null while its keys are not known. */
  fingerprint: fingerprint.nullable(),
  approvedAt: z.number().nullable(),
  approvedById: id.nullable(),
  revokedAt: z.number().nullable(),
  revokedById: id.nullable(),
  /** How many changes made on it are held here, and when the newest of them was made. */
  changes: z.number(),
  newestChangeAt: z.number().nullable(),
  /** The one at which the question was asked. */
  isThis: z.boolean(),
});
export type Device = z.infer<typeof device>;

/** What a join request says of the laptop that made it, and what is known of that laptop here. */
export const joinRequest = z.object({
  deviceId: id,
  name: z.string().nullable(),
  /** As its owner wrote it; `staffId` is null where the name is not among the staff known here. */
  owner: z.object({ name: z.string(), staffId: id.nullable() }).nullable(),
  office: z.string().nullable(),
  fingerprint,
  /** By the clock of that laptop. */
  madeAt: z.number(),
  /**
   * Its record, where there is one: `hasOtherKeys` is a reason to ask its owner what happened, since a laptop keeps its keys
   * for life unless they were lost.
   */
  known: z.object({ code: z.string(), standing, hasOtherKeys: z.boolean() }).nullable(),
});
export type JoinRequestContents = z.infer<typeof joinRequest>;

/** A join request is one line; what surrounds it in a mail does no harm. */
const requestText = z.string().max(20_000);

/** What a snapshot holds, after all of it was checked. */
export const snapshotContents = z.object({
  /** Names the checked copy in the `join` that may follow. */
  token: id,
  createdAt: z.number(),
  /** Who made and signed it: nobody is known here yet, so its fingerprint is to be compared with what that person reads out. */
  maker: z.object({
    deviceId: id,
    code: z.string(),
    name: z.string().nullable(),
    owner: z.string().nullable(),
    office: z.string().nullable(),
    fingerprint,
  }),
  /** The code that this laptop was given. */
  code: z.string(),
  newestChangeAt: z.number().nullable(),
  counts: backupContents.shape.counts,
  /** Files whose content is not in it. */
  missingFiles: z.number(),
  /** What stands here now and would be put aside; null where nothing was ever written. */
  replaces: z.object({ inquiries: z.number() }).nullable(),
});
export type SnapshotContents = z.infer<typeof snapshotContents>;

export const devicesContract = {
  /** All devices, this one first, then by code. */
  list: procedure.output(z.array(device)),

  /**
   * The line by which this laptop asks to be approved, to be sent to any member in any way, and its fingerprint, to be read out to
   * that member. Names are as people shall see them; with a profile, owner and office are its own. Refused with
   * SECRETS_SEALED where the keys can't be used in this window.
   */
  request: procedure
    .input(z.object({ name: line.nullish(), ownerName: line.nullish(), officeName: line.nullish() }))
    .output(z.object({ text: z.string(), fingerprint })),
  /**
   * What `approve` would approve. Refused with JOIN_REQUEST_REFUSED, reason `not-a-request`, `damaged` (badly copied),
   * `newer-program`, `forged` (not by the keys it names), `own-request`, `other-consortium`, `already-member`,
   * `before-revocation` (a revoked laptop needs a new request).
   */
  readRequest: procedure.input(z.object({ text: requestText })).output(joinRequest),
  /**
   * Makes the laptop a member. Its owner is the staff member that is named here, else the one of the request where that one is
   * known. Its code is the one it asked for, or an unused one where that is taken. What then goes to it: a laptop that starts
   * anew needs a `snapshot`; one whose record was known lacks nothing. Refused like `readRequest`, and with
   * NOT_A_MEMBER, PROFILE_MISSING, NOT_FOUND (`staff_member`).
   */
  approve: procedure
    .input(z.object({ text: requestText, ownerId: id.nullish(), name: line.nullish() }))
    .output(done.extend({ deviceId: id, code: z.string() })),
  /**
   * Nothing that the laptop signs later is taken in, and nothing is encrypted to it any more; what it has it keeps. Ask first.
   * Refused with INVALID (`deviceId`: `this-device`), NOT_A_MEMBER, NOT_FOUND (`device`).
   */
  revoke: procedure.input(z.object({ deviceId: id })).output(done),
  rename: procedure.input(z.object({ deviceId: id, name: line.nullable() })).output(done),
  /**
   * For the last laptop of a consortium, restored from a backup: there is no member left to approve it, so that it approves
   * itself. Harmless where there is one, since the others take nothing in before one of them approved it. Ask first. Refused with
   * NOT_A_MEMBER for a revoked one.
   */
  continueAlone: procedure.output(done),

  /**
   * The whole office as one file (`BUNDLE_ENDING`) for a laptop that was approved and starts anew, encrypted to it and signed by
   * this one. Leaving the iterator cancels it and leaves nothing behind. Refused with NOT_A_MEMBER, NOT_FOUND (`device`), INVALID (`deviceId`: `not-approved`,
   * `this-device`), SECRETS_SEALED, DISK_FULL.
   */
  snapshot: procedure.input(z.object({ deviceId: id })).output(fileInParts),

  /**
   * A laptop joins in these steps, most of them in the first run:
   *
   * 1. `request`, sent to a member, who compares the fingerprint, approves it and sends back a `snapshot`.
   * 2. That file is sent here by `receiveSnapshot`, in parts.
   * 3. `inspectSnapshot` verifies, decrypts and checks all of it, tells how far it is, and ends with what it holds and who made it:
   *    show that, have the fingerprint compared, and ask; where it `replaces` something, say so.
   * 4. `join` with its token ends with `restarting` and starts the backend anew on the office, as `maintenance.restore` does; the
   *    former database is kept. This laptop stays the device that asked, by the code it was given.
   * 5. `session.takeProfile` or `session.saveProfile`.
   *
   * A person who turns away in between calls `discardSnapshot`; the next start clears up as well.
   */
  receiveSnapshot: procedure.input(uploadPart).output(uploaded),
  /**
   * Refused with FILE_UNREADABLE (reason `not-a-snapshot`, `not-for-this-device`, `truncated`, `damaged`, `newer-program`,
   * `older-program`, or `own-changes-missing` where this laptop is in that office already and knows more of itself), NOT_FOUND (`snapshot`), SECRETS_SEALED, DISK_FULL. Leaving the iterator cancels it.
   */
  inspectSnapshot: procedure
    .input(z.object({ upload: id, name: z.string().max(255) }))
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          progressEvent,
          z.object({ kind: z.literal('contents'), contents: snapshotContents }),
        ]),
      ),
    ),
  /**
   * Ends with the name of the present database among `maintenance.keptBackups`, told before the lines break. Refused with NOT_FOUND
   * (`snapshot`) where another one was inspected since; then nothing was changed.
   */
  join: procedure
    .input(z.object({ token: id }))
    .output(eventIterator(z.object({ kind: z.literal('restarting'), former: z.string().nullable() }))),
  /** Deletes what was sent and what was checked; nothing else. */
  discardSnapshot: procedure.output(z.void()),
};

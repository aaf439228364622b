import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { done, id, instant } from './common.ts';
import { procedure } from './errors.ts';
import { fileInParts, progressEvent, uploaded, uploadPart } from './file-events.ts';

/** The ending of the names of files that travel between devices. */
export const BUNDLE_ENDING = '.ejrcsync';

/** Whom a bundle is for; with a passphrase whoever knows it can read it, but only members' laptops take it in. */
export const bundleReceivers = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('everyone') }),
  z.object({ kind: z.literal('members'), devices: z.array(id).min(1).max(500) }),
  z.object({ kind: z.literal('passphrase'), passphrase: z.string().min(10).max(500) }),
]);
export type BundleReceivers = z.infer<typeof bundleReceivers>;

/** How far a device is trusted. */
export const standing = z.enum(['member', 'unapproved', 'revoked', 'unknown']);

/** A device as people know it; the code is `?` where its record has not arrived. */
export const namedDevice = z.object({
  device: id,
  code: z.string(),
  owner: z.string().nullable(),
  office: z.string().nullable(),
  standing,
});

/** Changes of one device that are missing in between: numbers from and to, both included. */
export const lackingSpan = z.object({ device: id, code: z.string(), from: z.number(), to: z.number() });

/** What taking in a bundle does, or did. */
export const bundleEffect = z.object({
  /** Changes that come into the log, were here already, and wait in quarantine. All 0 but `repeated`: nothing new. */
  applied: z.number(),
  repeated: z.number(),
  quarantined: z.number(),
  /** Records by kind: how many are new here, and how many others change. */
  kinds: z.array(z.object({ kind: z.string(), made: z.number(), changed: z.number() })),
  conflicts: z.array(z.object({ kind: z.string(), record: id, field: z.string() })),
});
export type BundleEffect = z.infer<typeof bundleEffect>;

/** A bundle after all of it was verified and unpacked, and tried. */
export const bundlePreview = z.object({
  /** Names it in the `applyBundle` that may follow. */
  token: id,
  sender: namedDevice,
  /** By the sender's clock. */
  createdAt: z.number(),
  /** When its oldest and its newest change were made; null where it holds none. */
  oldestAt: z.number().nullable(),
  newestAt: z.number().nullable(),
  /** In bytes. */
  size: z.number(),
  changes: z.number(),
  files: z.number(),
  fileBytes: z.number(),
  /** Attachments of its changes whose content the sender itself does not have. */
  missingFiles: z.number(),
  /** Where this is not empty the bundle can't be taken in, and `effect` is null: another one has to come first. */
  lacking: z.array(lackingSpan),
  effect: bundleEffect.nullable(),
});
export type BundlePreview = z.infer<typeof bundlePreview>;

/** A row of the history of exchanges. */
export const exchangeRow = z.object({
  id: z.number(),
  at: z.number(),
  carrier: z.enum(['file', 'folder', 'hub', 'snapshot']),
  /** Id of the way that was set up for it. */
  way: z.string().nullable(),
  direction: z.enum(['in', 'out']),
  /** Null where it could not be told. */
  sender: namedDevice.nullable(),
  /** Null: whoever knows the passphrase, or whoever reads the way. */
  receivers: z.array(namedDevice).nullable(),
  changes: z.number(),
  repeated: z.number(),
  quarantined: z.number(),
  conflicts: z.number(),
  files: z.number(),
  /** In bytes. */
  size: z.number(),
  /** Why it was refused, as a code of the contract's errors without `SYNC_`, in lower case; null where it went well. */
  refusal: z.string().nullable(),
});
export type ExchangeRow = z.infer<typeof exchangeRow>;

/** What a device is known to have and to lack of what this one holds. */
export const deviceState = namedDevice.extend({
  /** Whether it is this device. */
  isSelf: z.boolean(),
  /** Changes held here that it lacks, and when the oldest of them was made. For a device never heard of: all. */
  lacks: z.number(),
  lacksSince: z.number().nullable(),
  /** Changes that it is known to hold and that this device lacks. */
  ahead: z.number(),
  /** When it last said what it holds, by its own clock; null where it never did. */
  heardAt: z.number().nullable(),
});
export type DeviceState = z.infer<typeof deviceState>;

/** What no member laptop of an office is known to have of what this one holds. */
export const officeState = z.object({
  /** Its name. */
  office: z.string(),
  lacks: z.number(),
  lacksSince: z.number().nullable(),
  /** When one of its laptops last said what it holds; null where none ever did. Of one's own office now. */
  heardAt: z.number().nullable(),
});
export type OfficeState = z.infer<typeof officeState>;

/** Who has what, as far as it is known here. */
export const syncOverview = z.object({
  /** This device first, then all that are known, by code. */
  devices: z.array(deviceState),
  /** By name; only those with a member laptop. */
  offices: z.array(officeState),
  /** Changes held here. */
  held: z.number(),
  quarantined: z.number(),
  /** When anything was last exchanged. */
  lastExchangeAt: instant.nullable(),
});
export type SyncOverview = z.infer<typeof syncOverview>;

export const quarantinedChange = z.object({
  device: id,
  code: z.string(),
  owner: z.string().nullable(),
  stamp: z.number(),
  /** When it was made, by its device's clock. */
  at: z.number(),
  kind: z.string(),
  record: id,
  fields: z.array(z.string()),
  reason: z.enum(['ahead', 'rule', 'record_missing', 'unsigned']),
  receivedAt: z.number(),
});
export type QuarantinedChange = z.infer<typeof quarantinedChange>;

/** A page of the history. */
const PAGE = 100;

export const syncContract = {
  /**
   * Writes what the receivers are known to lack, with the attachments, into one file (`BUNDLE_ENDING`), encrypted to them and
   * signed. Leaving the iterator cancels it and leaves nothing behind. Refused with SYNC_NO_RECEIVER.
   */
  exportBundle: procedure.input(z.object({ to: bundleReceivers })).output(fileInParts),

  /**
   * A bundle is taken in like this:
   *
   * 1. Send the file by `receiveBundle`, in parts.
   * 2. `inspectBundle` verifies, decrypts and tries all of it, tells how far it is, and ends with the preview: show that, and ask.
   *    Refused with SYNC_PASSPHRASE_NEEDED or SYNC_PASSPHRASE_WRONG, it may be asked again for the same upload.
   * 3. `applyBundle` with its token takes it in: all of it or, where it is refused or cancelled, nothing.
   *
   * A person who turns away in between calls `discardBundle`; the next start clears up as well.
   */
  receiveBundle: procedure.input(uploadPart).output(uploaded),
  /** Leaving the iterator cancels it. Refused with the SYNC codes, which tell why; NOT_FOUND (`bundle`), DISK_FULL. */
  inspectBundle: procedure
    .input(z.object({ upload: id, passphrase: z.string().max(500).optional() }))
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [progressEvent, z.object({ kind: z.literal('preview'), preview: bundlePreview })]),
      ),
    ),
  /** Progress is told in changes. Leaving the iterator cancels it, as long as it has not ended. */
  applyBundle: procedure
    .input(z.object({ token: id }))
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [progressEvent, z.object({ kind: z.literal('applied'), effect: bundleEffect })]),
      ),
    ),
  /** Deletes this upload and this inspected bundle; nothing else. */
  discardBundle: procedure.input(z.object({ upload: id.optional(), token: id.optional() })).output(z.void()),

  /** Newest first, `before` the id of the last row that is known. */
  history: procedure
    .input(z.object({ before: z.number().optional(), limit: z.int().min(1).max(PAGE).default(PAGE) }))
    .output(z.object({ rows: z.array(exchangeRow), hasMore: z.boolean() })),
  overview: procedure.output(syncOverview),

  /** Changes that wait, the oldest 200; `total` counts all. What was accepted, or came true otherwise, is not among them. */
  quarantine: procedure.output(z.object({ rows: z.array(quarantinedChange), total: z.number() })),
  /**
   * Accepts what a device whose clock is ahead did, up to and including a change: its values are written now, as an edit of who
   * accepts them, which can be undone. The change itself goes on waiting for its time. Refused with NOT_FOUND (`quarantine`).
   */
  acceptQuarantined: procedure.input(z.object({ device: id, stamp: z.number() })).output(done),
};

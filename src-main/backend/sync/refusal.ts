import type { Span } from '#shared/domain/version-vector.ts';

/** Why an exchange is refused, as a closed list. Nothing was applied. */
export type SyncRefusalCode = keyof SyncRefusals;

/** A device by its id. */
interface Sender {
  readonly device: string;
}

type Nothing = Readonly<Record<string, never>>;

export interface SyncRefusals {
  /** Changes in between are missing: a delivery continues where the receiver's vector ends (sync rule 4). */
  readonly lacks_changes: { readonly lacking: readonly Span[] };
  /** The other one lacks changes that were compacted here: it has to begin with a snapshot (sync rule 12). */
  readonly compacted: { readonly lacking: readonly Span[] };
  /** The file is something else. */
  readonly not_a_bundle: Nothing;
  /** The end of the file is missing: it was cut, or has not wholly arrived yet. */
  readonly truncated: Nothing;
  /** Its content is not what its sender signed. */
  readonly damaged: Nothing;
  /** A newer version of the program made it, in a form that this one does not know. */
  readonly newer_program: Nothing;
  /** It was made in a form that is no longer read. */
  readonly older_program: Nothing;
  readonly other_consortium: Nothing;
  readonly unknown_sender: Sender;
  readonly unapproved_sender: Sender;
  readonly revoked_sender: Sender;
  /** Another device signed it than the one that made it. */
  readonly forged: Sender;
  /** It was encrypted to the keys of other devices. */
  readonly other_receiver: Sender;
  /** This laptop was put back to an earlier state, as others' holdings show: it is to be opened anew, as a new device. */
  readonly put_back: Nothing;
  readonly passphrase_needed: Sender;
  readonly passphrase_wrong: Sender;
  /** It holds a whole office for a device that joins, not changes to take in. */
  readonly a_snapshot: Sender;
  /** Nobody is known to whom it could be encrypted. */
  readonly no_receiver: Nothing;
}

/** A refusal that a person has to be told in words; the edges translate it by its code. */
export class SyncRefusal<C extends SyncRefusalCode = SyncRefusalCode> extends Error {
  override readonly name = 'SyncRefusal';
  readonly code: C;
  readonly data: SyncRefusals[C];

  constructor(code: C, data: SyncRefusals[C], cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.data = data;
  }
}

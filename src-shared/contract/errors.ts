import { oc } from '@orpc/contract';
import { z } from 'zod';

/**
 * Everything a call can be refused for, as a closed list. Each code has a text in `locales/<lang>/errors.json` that says
 * what to do; the data fills its blanks and holds no personal values. What is not here is a defect and is logged as one.
 */
export const ERRORS = {
  NOT_FOUND: z.object({ kind: z.string() }),
  INVALID: z.object({ field: z.string(), reason: z.string() }),
  PROFILE_MISSING: z.object({}),
  MOVE_NOT_ALLOWED: z.object({ to: z.string(), lacks: z.array(z.string()) }),
  /** Of several conflicts that were to be decided alike, the record whose own rules refuse it, and what they say. */
  CONFLICT_REFUSED: z.object({
    kind: z.string(),
    recordId: z.string(),
    because: z.object({ code: z.string(), data: z.record(z.string(), z.unknown()) }),
  }),
  /** The request was answered or withdrawn. */
  ADVICE_ENDED: z.object({}),
  /** Someone else asked it. */
  ADVICE_NOT_ASKED: z.object({}),
  /** Someone else has to answer it. */
  ADVICE_NOT_YOURS: z.object({}),
  /** Who works as senior adviser advises on cases and does not edit them. */
  ROLE_READ_ONLY: z.object({}),
  /** What is made for all reports of the office is the manager's. */
  ROLE_MANAGER_ONLY: z.object({}),
  /** A definition of an indicator that can't be counted, with why: `indicator-` and a `Problem` of own indicators. */
  INDICATOR_MEANINGLESS: z.object({ reason: z.string() }),
  NOTHING_TO_UNDO: z.object({}),
  NOTHING_TO_REDO: z.object({}),
  ALREADY_FILED: z.object({ inquiryId: z.string() }),
  FILE_TOO_LARGE: z.object({ name: z.string(), limitMb: z.number() }),
  FILE_EMPTY: z.object({ name: z.string() }),
  FILE_MISSING: z.object({ name: z.string() }),
  FILE_UNREADABLE: z.object({ name: z.string(), reason: z.string() }),
  /** A Word template that names a field which no report has. */
  TEMPLATE_FIELD: z.object({ name: z.string(), field: z.string() }),
  /** What the receiver lacks was compacted here. */
  SYNC_COMPACTED: z.object({}),
  SYNC_LACKS_CHANGES: z.object({
    lacking: z.array(z.object({ device: z.string(), from: z.number(), to: z.number() })),
  }),
  SYNC_NOT_A_BUNDLE: z.object({}),
  SYNC_TRUNCATED: z.object({}),
  SYNC_DAMAGED: z.object({}),
  SYNC_NEWER_PROGRAM: z.object({}),
  SYNC_OLDER_PROGRAM: z.object({}),
  SYNC_OTHER_CONSORTIUM: z.object({}),
  SYNC_UNKNOWN_SENDER: z.object({ device: z.string() }),
  SYNC_UNAPPROVED_SENDER: z.object({ device: z.string() }),
  SYNC_REVOKED_SENDER: z.object({ device: z.string() }),
  SYNC_FORGED: z.object({ device: z.string() }),
  SYNC_OTHER_RECEIVER: z.object({ device: z.string() }),
  SYNC_PUT_BACK: z.object({}),
  SYNC_PASSPHRASE_NEEDED: z.object({ device: z.string() }),
  SYNC_PASSPHRASE_WRONG: z.object({ device: z.string() }),
  SYNC_A_SNAPSHOT: z.object({ device: z.string() }),
  SYNC_NO_RECEIVER: z.object({}),
  /** A folder that can't be set up as a way to exchange, with why: a `FolderProblem`. */
  FOLDER_UNUSABLE: z.object({ problem: z.string() }),
  /** A report of which something was sent stays. */
  REPORT_ISSUED: z.object({}),
  DISK_FULL: z.object({}),
  DATABASE_BUSY: z.object({}),
  READ_ONLY: z.object({}),
  /** This laptop has not been approved by a member, or was revoked. */
  NOT_A_MEMBER: z.object({}),
  JOIN_REQUEST_REFUSED: z.object({ reason: z.string() }),
  SECRETS_SEALED: z.object({}),
  CANCELLED: z.object({}),
  UNEXPECTED: z.object({}),
} as const;

export type ErrorCode = keyof typeof ERRORS;
export type ErrorData<C extends ErrorCode> = z.infer<(typeof ERRORS)[C]>;

/** An expected refusal, thrown by services; the transports turn it into the contract's error of the same code. */
export class DeskError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'DeskError';
  readonly code: C;
  readonly data: ErrorData<C>;

  constructor(code: C, data = {} as ErrorData<C>, cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.data = data;
  }
}

/** Where every procedure of the contract begins: each may be refused with any code of the list. */
export const procedure = oc.errors(
  Object.fromEntries(Object.entries(ERRORS).map(([code, data]) => [code, { data }])) as {
    readonly [C in ErrorCode]: { readonly data: (typeof ERRORS)[C] };
  },
);

import { type Disclosure, disclosure } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import { type DisclosureKind, scopeOf } from '#shared/domain/disclosures.ts';
import { keepFromUndo } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { keepForLater, takeKept } from './kept.ts';

export interface Disclosed {
  readonly kind: DisclosureKind;
  readonly list?: string;
  readonly format: string;
  /** The filter that was asked for; only what may be kept of it is. */
  readonly filter?: Readonly<Record<string, unknown>>;
  readonly records: number;
  readonly people: number;
}

/**
 * Writes into the privacy log what left the program just now. An office that is only read (a command beside the running program)
 * leaves a note that the next opening, or the next look at the log, takes in. No undo takes it back.
 * @throws whatever keeps it from being written: what can't be logged does not leave
 */
export function noteDisclosure(context: Context, { filter = {}, list, ...rest }: Disclosed): void {
  const row: Disclosure = {
    ...rest,
    ...{ at: context.ports.now(), staffId: context.staffId(), deviceId: context.writer.device.id },
    ...{ list: list ?? null, scope: scopeOf(filter) },
  };
  try {
    write(context, [row]);
  } catch (error) {
    if (!(error instanceof DeskError && error.code === 'READ_ONLY')) throw error;
    keepForLater(context.dataDir, row);
  }
}

/** Takes in what commands beside the program have left. */
export function absorbKept(context: Context): void {
  takeKept(context.dataDir, (rows) => write(context, rows));
}

function write({ sqlite, writer }: Context, rows: readonly Disclosure[]): void {
  const { op } = writer.mutate('disclosures.note', (to) => {
    for (const row of rows) to.insert(disclosure, row);
  });
  if (op !== null) keepFromUndo(sqlite, op);
}

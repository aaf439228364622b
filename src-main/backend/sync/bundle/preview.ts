import { instantOfStamp } from '#shared/domain/clock.ts';
import { type Span, spansLacked } from '#shared/domain/version-vector.ts';
import type { Context } from '../../context.ts';
import type { Run } from '../../progress/index.ts';
import { type NamedDevice, namedDevice } from '../devices.ts';
import { heldVector } from '../vector.ts';
import { tryStaged } from './apply.ts';
import { vectorOf } from './bundle-header.ts';
import type { Progress } from './run.ts';
import type { StagedBundle } from './stage.ts';
import type { OpenedConflict, TakenIn } from './take-in.ts';

/** Changes that are missing, with the code of their device. */
export type NamedSpan = Span & Pick<NamedDevice, 'code'>;

/** What a person wants to know of a bundle before it is taken in. */
export interface BundlePreview {
  readonly sender: NamedDevice;
  /** By the sender's clock, epoch ms. */
  readonly createdAt: number;
  /** When its oldest and newest change were made; null where it holds none. */
  readonly oldestAt: number | null;
  readonly newestAt: number | null;
  /** Size of the bundle, in bytes. */
  readonly size: number;
  readonly changes: number;
  readonly files: number;
  readonly fileBytes: number;
  /** Attachments of its changes that the sender itself has not. */
  readonly missingFiles: number;
  /** Changes in between that neither it nor this device holds: then it can't be taken in, and `effect` is null. */
  readonly lacking: readonly NamedSpan[];
  readonly effect: BundleEffect | null;
}

/** What taking in a bundle does. */
export interface BundleEffect {
  /** Changes that come into the log, that were here already, and that wait in quarantine. */
  readonly applied: number;
  readonly repeated: number;
  readonly quarantined: number;
  /** Records by kind: new ones, and others that change. */
  readonly kinds: readonly { readonly kind: string; readonly made: number; readonly changed: number }[];
  readonly conflicts: readonly OpenedConflict[];
}

/** Tells what a staged bundle is and exactly what it would do. @throws as `applyStaged`, but for `lacks_changes` */
export async function previewOf(context: Context, staged: StagedBundle, run: Run<Progress>): Promise<BundlePreview> {
  const { header, size } = staged;
  const { sender, createdAt, oldest, newest, changes, files, fileBytes, missingFiles, from } = header;
  const { sqlite } = context;
  const lacking = spansLacked(heldVector(sqlite), vectorOf(from)).map((span) => ({
    ...span,
    code: namedDevice(sqlite, span.device).code,
  }));
  return {
    sender: namedDevice(sqlite, sender),
    createdAt,
    oldestAt: oldest === null ? null : instantOfStamp(oldest),
    newestAt: newest === null ? null : instantOfStamp(newest),
    ...{ size, changes, files, fileBytes, missingFiles, lacking },
    effect: lacking.length > 0 ? null : effectOf(await tryStaged(context, staged, run)),
  };
}

export function effectOf({ applied, repeated, quarantined, touched, made, conflicts }: TakenIn): BundleEffect {
  const kinds = [...touched].map(([kind, ids]) => {
    const count = made.get(kind) ?? 0;
    return { kind, made: count, changed: ids.size - count };
  });
  return { applied, repeated, quarantined, kinds, conflicts };
}

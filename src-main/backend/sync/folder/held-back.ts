import { type BundleReason, bundleReason, type HeldBackBundle } from '#shared/contract/folder-way.ts';
import { spansLacked, type VersionVector } from '#shared/domain/version-vector.ts';
import type { Context } from '../../context.ts';
import { vectorOf } from '../bundle/index.ts';
import { heldVector } from '../vector.ts';
import { type Seen, seenBundles } from './seen.ts';

/** The bundles of a way that were not taken in, with the reason; but those that are for others, as every folder has them. */
export function heldBackIn(context: Pick<Context, 'sqlite'>, way: string): HeldBackBundle[] {
  const held = heldVector(context.sqlite);
  return [...seenBundles(context, way).values()].flatMap((seen) => heldBackOf(seen, held));
}

function heldBackOf(
  { name, size, sender, state, reason, header, seenAt }: Seen,
  held: VersionVector,
): HeldBackBundle[] {
  if (state === 'applied' || reason === null || reason === 'other_receiver') return [];
  const known: BundleReason = bundleReason.parse(reason);
  const lacking = header === null ? [] : spansLacked(held, vectorOf(header.from));
  return [{ name, size, sender, state, reason: known, lacking: [...lacking], seenAt }];
}

import { stat } from 'node:fs/promises';
import { DeskError } from '#shared/contract/errors.ts';
import type { BundleEffect, BundlePreview } from '#shared/contract/sync.ts';
import type { Context } from '../context.ts';
import type { Run } from '../progress/index.ts';
import {
  applyStaged,
  discardStaged,
  effectOf,
  type Progress,
  previewOf,
  readEnvelope,
  type StagedBundle,
  stageBundle,
} from './bundle/index.ts';
import { noteExchangeWhenFree } from './history.ts';
import { SyncRefusal } from './refusal.ts';

/**
 * Verifies, unpacks and tries a bundle file. A refusal stands in the history, but one that only asks for a passphrase.
 * @throws SyncRefusal and as `stageBundle`; nothing is left then
 */
export async function inspectBundle(
  context: Context,
  path: string,
  run: Run<Progress> & { readonly passphrase?: string | undefined },
): Promise<BundlePreview> {
  const staged = await stageBundle(context, path, { ...run, isInspected: true }).catch(async (error: unknown) => {
    if (run.signal.aborted) throw new DeskError('CANCELLED', {}, error);
    if (error instanceof SyncRefusal && !error.code.startsWith('passphrase_')) await noteRefusal(context, path, error);
    throw error;
  });
  try {
    const { lacking, effect, ...preview } = await previewOf(context, staged, run);
    return {
      ...preview,
      token: staged.token,
      lacking: [...lacking],
      effect: effect === null ? null : toEffect(effect),
    };
  } catch (error) {
    await discardStaged(staged);
    throw error;
  }
}

/** Takes in a bundle that was inspected. @throws as `applyStaged` */
export async function applyBundle(context: Context, staged: StagedBundle, run: Run<Progress>): Promise<BundleEffect> {
  return toEffect(effectOf(await applyStaged(context, staged, run)));
}

const toEffect = ({ kinds, conflicts, ...counts }: ReturnType<typeof effectOf>): BundleEffect => ({
  ...counts,
  kinds: [...kinds],
  conflicts: [...conflicts],
});

async function noteRefusal(context: Context, path: string, { code }: SyncRefusal): Promise<void> {
  const { size } = await stat(path);
  // What the file says of its sender is not proved, and may not be readable at all.
  const sender = await readEnvelope(path).then(
    (envelope) => envelope.sender,
    () => null,
  );
  const at = context.ports.now();
  const row = { at, carrier: 'file', direction: 'in', sender, changes: 0, size, refusal: code } as const;
  await noteExchangeWhenFree(context, row);
}

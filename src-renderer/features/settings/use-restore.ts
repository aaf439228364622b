import type { BackupContents, BackupSource } from '#shared/contract/maintenance.ts';
import { useClient } from '../../rpc/orpc.tsx';
import { type ReplacementState, type ReplacementSteps, useReplacement } from '../../rpc/use-replacement.ts';

export type RestoreState = ReplacementState<BackupContents>;

/**
 * The way from a backup to a program that works on it; see `maintenanceContract`.
 * @param onRestored the program has started anew on the backup
 */
export function useRestore(
  onRestored: (contents: BackupContents) => void,
): ReplacementSteps<BackupSource, BackupContents> {
  const { maintenance } = useClient();
  return useReplacement<BackupSource, BackupContents>(
    {
      receive: (part, options) => maintenance.receiveBackup(part, options),
      sourceOf: (upload, name) => ({ kind: 'received', upload, name }),
      inspect: (source, options) => maintenance.inspectBackup({ source }, options),
      carryOut: ({ token }, options) => maintenance.restore({ token }, options),
      discard: () => maintenance.discardBackup(),
    },
    onRestored,
  );
}

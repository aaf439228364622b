import type { SnapshotContents } from '#shared/contract/devices.ts';
import { useClient } from '../../rpc/orpc.tsx';
import { type ReplacementState, type ReplacementSteps, useReplacement } from '../../rpc/use-replacement.ts';

export type JoinState = ReplacementState<SnapshotContents>;

/** A snapshot that was sent. */
interface Sent {
  readonly upload: string;
  readonly name: string;
}

/**
 * The way from a colleague's snapshot to a program that works in that office; see `devicesContract`.
 * @param onJoined the program has started anew in the office
 */
export function useJoin(onJoined: () => void): ReplacementSteps<Sent, SnapshotContents> {
  const { devices } = useClient();
  return useReplacement<Sent, SnapshotContents>(
    {
      receive: (part, options) => devices.receiveSnapshot(part, options),
      sourceOf: (upload, name) => ({ upload, name }),
      inspect: (sent, options) => devices.inspectSnapshot(sent, options),
      carryOut: ({ token }, options) => devices.join({ token }, options),
      discard: () => devices.discardSnapshot(),
    },
    onJoined,
  );
}

import type { Device } from '#shared/contract/devices.ts';
import type { DeviceState, OfficeState, SyncOverview } from '#shared/contract/sync.ts';

/** All that is known of a device: what it has, and its record where there is one. */
export interface ShownDevice {
  readonly state: DeviceState;
  readonly record: Device | undefined;
}

export interface OfficeGroup {
  /** Null for devices of which nobody knows whose they are. */
  readonly office: string | null;
  /** Null for one without a member laptop. */
  readonly state: OfficeState | null;
  readonly devices: readonly ShownDevice[];
}

/**
 * The devices by office: one's own first, then by name, those of nobody last. What was revoked stands below what still
 * takes part.
 */
export function groupDevices(
  { devices, offices }: Pick<SyncOverview, 'devices' | 'offices'>,
  records: readonly Device[],
  compare: (a: string, b: string) => number,
): readonly OfficeGroup[] {
  const own = devices.find(({ isSelf }) => isSelf)?.office ?? null;
  const shown = devices.map((state) => ({ state, record: records.find(({ id }) => id === state.device) }));
  return [...Map.groupBy(shown, ({ state }) => state.office)]
    .map(([office, members]) => ({
      office,
      state: offices.find((each) => each.office === office) ?? null,
      devices: members.toSorted((a, b) => rankOf(a.state) - rankOf(b.state)),
    }))
    .toSorted((a, b) => placeOf(a, own) - placeOf(b, own) || compare(a.office ?? '', b.office ?? ''));
}

function placeOf({ office }: OfficeGroup, own: string | null): number {
  if (office === null) return 2;
  return office === own ? 0 : 1;
}

function rankOf({ isSelf, standing }: DeviceState): number {
  if (isSelf) return 0;
  return standing === 'revoked' ? 2 : 1;
}

/** How much of what is held here a device has, from 0 to 1. */
export const shareOf = ({ lacks }: Pick<DeviceState, 'lacks'>, held: number): number =>
  held === 0 ? 1 : Math.max(0, (held - lacks) / held);

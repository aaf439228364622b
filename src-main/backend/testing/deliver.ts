import { changesSince, heldVector, type Merged, mergeChanges } from '../sync/index.ts';
import type { Device } from './device.ts';

/** Brings one device all that it lacks of another, as an exchange would, without anything to travel in. */
export function deliver(from: Device, to: Device): Merged {
  const { context } = to.backend;
  const changes = [...changesSince(from.backend.context.sqlite, heldVector(context.sqlite))];
  return context.writer.absorb(() => mergeChanges(context.sqlite, changes, context.ports.now()));
}

/** Everyone hears of everything, and of what follows from it. */
export function exchange(...laptops: readonly Device[]): void {
  for (let round = 0; round < 3; round += 1) {
    for (const to of laptops) for (const from of laptops) if (from !== to) deliver(from, to);
  }
}

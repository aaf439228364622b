import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '#db/seed/random.ts';

/**
 * A program that carries a folder between laptops, as badly as such programs do: late, in any order, in pieces, doubled under names
 * of its own, damaged, or never; and what is deleted in one folder is deleted in the others, or comes back.
 */
export interface Cloud {
  /** Does some of what there is to do. */
  readonly carry: (random: Random) => void;
  /** Does all of it, and well. */
  readonly settle: () => void;
  /** Somebody deletes some of the bundles in one laptop's folder. */
  readonly deleteSome: (random: Random, laptop: number) => void;
}

/** A file that is to come to a laptop's folder. */
interface Delivery {
  readonly laptop: number;
  readonly name: string;
  readonly source: string;
  readonly target: string;
}

type Fate = (delivery: Delivery, random: Random) => void;

/** @param folders each laptop's own */
export function createCloud(folders: readonly string[]): Cloud {
  /** `laptop/name` of what came to a folder or never will, and what came only in part. */
  const settled = new Set<string>();
  const unfinished = new Map<string, Delivery>();
  const deleted = new Set<string>();
  const keyOf = ({ laptop, name }: Pick<Delivery, 'laptop' | 'name'>): string => `${laptop}/${name}`;
  const bundlesIn = (folder: string): readonly string[] =>
    readdirSync(folder).filter((name) => name.endsWith('.ejrcsync'));

  const deliveries = (): readonly Delivery[] =>
    folders.flatMap((folder, from) =>
      bundlesIn(folder).flatMap((name) => {
        if (unfinished.has(keyOf({ laptop: from, name }))) return [];
        settled.add(keyOf({ laptop: from, name }));
        return folders.flatMap((target, laptop) => {
          const delivery = { laptop, name, source: join(folder, name), target: join(target, name) };
          return settled.has(keyOf(delivery)) || unfinished.has(keyOf(delivery)) || deleted.has(name) ? [] : [delivery];
        });
      }),
    );

  const whole = (delivery: Delivery): void => {
    settled.add(keyOf(delivery));
    if (existsSync(delivery.source)) copyFileSync(delivery.source, delivery.target);
  };
  const partly =
    (partOf: (bytes: Buffer, random: Random) => Uint8Array): Fate =>
    (delivery, random) => {
      writeFileSync(delivery.target, partOf(readFileSync(delivery.source), random));
      unfinished.set(keyOf(delivery), delivery);
    };
  const doubled: Fate = (delivery) => {
    whole(delivery);
    copyFileSync(delivery.source, delivery.target.replace(/(\.\w+)$/u, ' (conflicted copy)$1'));
  };
  const damaged: Fate = (delivery, random) => {
    settled.add(keyOf(delivery));
    const bytes = readFileSync(delivery.source);
    const at = random.int(0, bytes.length - 1);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(delivery.target, bytes);
  };
  const never: Fate = (delivery) => void settled.add(keyOf(delivery));
  const later: Fate = () => {};
  const fates: readonly Fate[] = [
    ...[later, later, later, whole, whole, whole, whole, doubled, damaged, never],
    partly((bytes, random) => bytes.subarray(0, random.int(0, bytes.length - 1))),
    partly((bytes) => Buffer.alloc(bytes.length)),
  ];

  const finish = (): void => {
    for (const delivery of unfinished.values()) whole(delivery);
    unfinished.clear();
  };

  const spreadDeletions = (random: Random): void => {
    const gone = [...settled].filter((key) => {
      const at = key.indexOf('/');
      return !existsSync(join(folders[Number(key.slice(0, at))] ?? '', key.slice(at + 1)));
    });
    for (const name of new Set(gone.map((key) => key.slice(key.indexOf('/') + 1)))) {
      if (random.chance(0.5)) continue;
      deleted.add(name);
      for (const folder of folders) rmSync(join(folder, name), { force: true });
    }
  };

  return {
    carry: (random) => {
      spreadDeletions(random);
      if (random.chance(0.5)) finish();
      const shuffled = deliveries().map((delivery) => ({ delivery, place: random.next() }));
      for (const { delivery } of shuffled.sort((a, b) => a.place - b.place)) {
        // The same name may have come from another laptop meanwhile.
        if (!settled.has(keyOf(delivery)) && !unfinished.has(keyOf(delivery))) random.pick(fates)(delivery, random);
      }
    },
    settle: () => {
      finish();
      for (const delivery of deliveries()) whole(delivery);
    },
    deleteSome: (random, laptop) => {
      const folder = folders[laptop] ?? '';
      for (const name of bundlesIn(folder)) if (random.chance(0.3)) rmSync(join(folder, name));
    },
  };
}

import { covers, joined, type VersionVector } from '#shared/domain/version-vector.ts';

/** A bundle of changes that lies in the folder. */
export interface Carried {
  readonly receivers: ReadonlySet<string>;
  /** What a receiver must hold to trust its sender. */
  readonly approval: VersionVector;
  /** What a receiver must hold, and what it holds afterwards. */
  readonly from: VersionVector;
  readonly to: VersionVector;
  /** When it was first seen here, by this device's clock. */
  readonly seenAt: number;
}

/** A member, as far as this device knows it. */
export interface Reader {
  readonly id: string;
  /** What it is known to hold; nothing where it was never heard of. */
  readonly held: VersionVector;
  /** When its latest word in this folder was first seen here; null where there is none. */
  readonly spokeAt: number | null;
}

/** A reader that still lacks a bundle so long after it could have had it will not get it; ms. */
const GIVEN_UP_MS = 24 * 60 * 60_000;

/**
 * What a member holds once it has read what lies in the folder for it. It follows from what lies there now and what the member
 * itself said: a file that was deleted counts no more, and one that the member did not take in although it has spoken long
 * after (damaged, dropped on its way, of a form that it can't read) does not count either. Each further try waits twice as long.
 */
export function reachOf(reader: Reader, carried: readonly Carried[]): VersionVector {
  let reach = reader.held;
  const readable = carried.filter(({ receivers }) => receivers.has(reader.id)).sort((a, b) => a.seenAt - b.seenAt);
  // Mostly each continues one that was seen before it: then one pass through them is enough.
  let left = withoutGivenUp(reader, readable);
  for (let before = Number.NaN; before !== left.length; ) {
    before = left.length;
    left = left.filter((bundle) => {
      if (!canRead(reader, reach, bundle)) return true;
      reach = joined(reach, bundle.to);
      return false;
    });
  }
  return reach;
}

/** Of one that was never heard of it is taken for granted that it trusts who is trusted here: its first word will tell. */
const canRead = ({ held }: Reader, reach: VersionVector, { approval, from }: Carried): boolean =>
  covers(reach, from) && (held.size === 0 || covers(reach, approval));

/** @param readable in the order in which they were seen */
function withoutGivenUp(reader: Reader, readable: readonly Carried[]): readonly Carried[] {
  const { held, spokeAt } = reader;
  if (spokeAt === null) return readable;
  const untaken = readable.filter((bundle) => canRead(reader, held, bundle) && !covers(held, bundle.to));
  const givenUp = new Set(untaken.filter(({ seenAt }, tries) => spokeAt - seenAt > GIVEN_UP_MS * 2 ** tries));
  return readable.filter((bundle) => !givenUp.has(bundle));
}

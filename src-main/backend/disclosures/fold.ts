import type { Cursor } from '#shared/contract/common.ts';
import type {
  DisclosureCursor,
  DisclosureFilter,
  DisclosureLine,
  DisclosurePart,
} from '#shared/contract/disclosures.ts';
import { addDays } from '#shared/domain/days.ts';
import { localDay, startOfDay } from '#shared/domain/zones.ts';
import type { ExportNames } from '../names/index.ts';
import { lineOf, type Raw, type Reader, rawBundles, rawLines } from './list.ts';

/** So many are read at a time: a way that exchanges by itself leaves many lines that fold into few. */
const READ = 200;

/**
 * One page of the privacy log for whoever reads it: what went one way by itself to the same receivers on one day is one line, where
 * the newest of it stands.
 * @param zone in which days lie
 */
export function foldedPage(
  reader: Reader,
  filter: DisclosureFilter,
  names: ExportNames,
  zone: string,
  cursor: DisclosureCursor,
  limit: number,
): { rows: DisclosureLine[]; next: DisclosureCursor } {
  const rows: DisclosureLine[] = [];
  const partsOf = bundlesOfDay(reader, filter, zone);
  for (let from: Cursor = cursor; ; ) {
    const { rows: read, next } = rawLines(reader, filter, zone, from, READ);
    for (const [at, raw] of read.entries()) {
      const parts = partsOf(raw);
      // The newest of its day stands for it, on this page or one before.
      if (parts.length > 0 && parts[0]?.id !== raw.id) continue;
      rows.push(folded({ ...lineOf(reader, raw, names), parts: parts.length > 1 ? [...parts] : [] }));
      if (rows.length === limit) {
        const isLast = next === null && at === read.length - 1;
        return { rows, next: isLast ? null : [raw.at, raw.id] };
      }
    }
    if (next === null) return { rows, next: null };
    from = next;
  }
}

/** What a line amounts to with all its parts. */
function folded(line: DisclosureLine): DisclosureLine {
  const { parts } = line;
  if (parts.length === 0) return line;
  const counted = parts.flatMap(({ people }) => people ?? []);
  return {
    ...line,
    records: parts.reduce((sum, { records }) => sum + records, 0),
    people: counted.length < parts.length ? null : counted.reduce((sum, people) => sum + people, 0),
  };
}

/** Looks each day of a way up once. */
function bundlesOfDay(reader: Reader, filter: DisclosureFilter, zone: string): (raw: Raw) => readonly DisclosurePart[] {
  const known = new Map<string, readonly DisclosurePart[]>();
  return ({ at, way, receivers }) => {
    if (way === null) return [];
    const day = localDay(at, zone);
    const key = JSON.stringify([day, way, receivers]);
    const span = { from: startOfDay(day, zone), to: startOfDay(addDays(day, 1), zone) };
    const parts = known.get(key) ?? rawBundles(reader, filter, zone, { way, receivers, ...span });
    known.set(key, parts);
    return parts;
  };
}

import { asc } from 'drizzle-orm';
import { thirdRegionTable as table, thirdRegion } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import { declareThirdRegions, FIRST_THIRD_REGIONS, type ThirdRegion } from '#shared/domain/regions.ts';
import { type ChangeEvent, hashedId, type Write } from '../changes/index.ts';
import type { Context } from '../context.ts';

type Reader = Pick<Context, 'db'>;

const idOf = (key: string): string => hashedId('third_region', key);

/** The third regions that the office has: what came with the program, unless it was edited, then its own. */
export function thirdRegions({ db }: Reader): ThirdRegion[] {
  const rows = db.select().from(table).orderBy(asc(table.id)).all();
  const edited = new Map(rows.map((row) => [row.key, row]));
  const keys = new Set([...FIRST_THIRD_REGIONS.map(({ key }) => key), ...edited.keys()]);
  return [...keys].flatMap((key): ThirdRegion[] => {
    const row = edited.get(key);
    if (row === undefined || row.deletedAt !== null) return FIRST_THIRD_REGIONS.filter((first) => first.key === key);
    const names = { en: row.nameEn, de: row.nameDe, fr: row.nameFr, ja: row.nameJa };
    return [{ key, names, countries: row.countries }];
  });
}

type Edited = Omit<ThirdRegion, 'key'>;

/** Two laptops' edits of one region meet in one record. */
export function saveThirdRegion(write: Write, key: string, { names, countries }: Edited): void {
  const { en, de, fr, ja } = names;
  write.put(thirdRegion, {
    ...{ id: idOf(key), key, nameEn: en, nameDe: de, nameFr: fr, nameJa: ja },
    countries: [...countries].toSorted(),
  });
}

/** Takes its countries from it, so that an undo brings back what stood, also what came with the program. @throws DeskError NOT_FOUND */
export function removeThirdRegion(context: Reader, write: Write, key: string): void {
  const found = thirdRegions(context).find((region) => region.key === key);
  if (found === undefined) throw new DeskError('NOT_FOUND', { kind: 'third_region' });
  saveThirdRegion(write, key, { ...found, countries: [] });
}

/** Tells the rules about regions which ones there are: at the opening, and whenever they changed. */
export function followThirdRegions(context: Reader, event?: ChangeEvent): void {
  if (event === undefined || event.kinds.includes('third_region')) declareThirdRegions(thirdRegions(context));
}

import { and, asc, inArray, isNull } from 'drizzle-orm';
import { inquiry, inquiryTable } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import { type MergeableInquiry, mergedInquiry } from '#shared/domain/inquiry-merge.ts';
import type { RawWrite } from '../changes/writer.ts';
import type { Context } from '../context.ts';
import { dropDoubles } from './doubles.ts';
import { moveAll } from './following.ts';

type Reader = Pick<Context, 'sqlite' | 'db'>;
export type InquiryValues = typeof inquiryTable.$inferSelect;

/**
 * The inquiries that shall become one, the survivor first: the one that was made first by its id, so that merges of the same
 * inquiries on two laptops have the same survivor. @throws DeskError NOT_FOUND where one is not there, or deleted
 */
export function inquiriesToMerge({ db }: Reader, ids: readonly string[]): readonly [InquiryValues, ...InquiryValues[]] {
  const wanted = [...new Set(ids)];
  const isHere = and(inArray(inquiryTable.id, wanted), isNull(inquiryTable.deletedAt));
  const [survivor, ...others] = db.select().from(inquiryTable).where(isHere).orderBy(asc(inquiryTable.id)).all();
  const areAll = others.length > 0 && others.length + 1 === wanted.length;
  if (survivor === undefined || !areAll) throw new DeskError('NOT_FOUND', { kind: 'inquiry' });
  return [survivor, ...others];
}

/** What the survivor's values become. */
export function resultOf([survivor, ...others]: readonly [InquiryValues, ...InquiryValues[]]): MergeableInquiry {
  return others.reduce<MergeableInquiry>(mergedInquiry, survivor);
}

/**
 * Makes inquiries one. Whatever names the others then names the survivor, what stands twice is left once, and the others rest
 * among the deleted ones with the survivor's id. @returns the survivor @throws DeskError NOT_FOUND
 */
export function mergeInquiries(context: Reader, write: RawWrite, ids: readonly string[]): InquiryValues {
  const all = inquiriesToMerge(context, ids);
  const [survivor, ...others] = all;
  write.update(inquiry, survivor.id, resultOf(all));
  for (const { id } of others) {
    moveAll(context, write, id, survivor.id);
    write.update(inquiry, id, { deletedAt: write.now, mergedIntoId: survivor.id });
  }
  dropDoubles(context, write, survivor.id);
  return survivor;
}

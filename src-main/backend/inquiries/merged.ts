import type { NumberedInquiry } from '#shared/contract/inquiries.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { partsOf, survivorOf } from '../lists/index.ts';

type Reader = Pick<Context, 'sqlite'>;

/** The inquiries that became part of one, directly or by another, in the order of their numbers. */
export function mergedInto(context: Reader, id: string): NumberedInquiry[] {
  const parts = partsOf(context, 'inquiry', id).map((part) => numbered(context, part));
  return parts.toSorted((a, b) => (a.number < b.number ? -1 : 1));
}

/** The inquiry to which the things of a merged one have gone. */
export function survivingInquiry(context: Reader, id: string): NumberedInquiry | null {
  const survivor = survivorOf(context, 'inquiry', id);
  return survivor === null ? null : numbered(context, survivor);
}

function numbered({ sqlite }: Reader, id: string): NumberedInquiry {
  return prepared(sqlite, 'SELECT id, number FROM inquiry WHERE id = ?').get(id) as NumberedInquiry;
}

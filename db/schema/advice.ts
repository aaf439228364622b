import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AdviceState, Wish } from '#shared/domain/advice.ts';
import { entity, syncedColumns } from './synced.ts';

/** A request to an adviser on a case, and what became of it. The words of the answer are an entry of the case's timeline. */
export const adviceTable = sqliteTable(
  'advice',
  {
    ...syncedColumns,
    inquiryId: text('inquiry_id').notNull(),
    wish: text('wish').$type<Wish>().notNull(),
    question: text('question').notNull(),
    askedById: text('asked_by_id'),
    /** Who is asked; null for whoever advises. */
    adviserId: text('adviser_id'),
    dueOn: text('due_on'),
    state: text('state').$type<AdviceState>().notNull().default('open'),
    answeredById: text('answered_by_id'),
    answeredAt: integer('answered_at'),
    /** The entry that holds the answer's words, or null where it has none. */
    entryId: text('entry_id'),
    createdAt: integer('created_at').notNull(),
    /** An adviser outside, who was asked by a packet: their name, the packet's id, and the hash of what its answer has to bring. */
    adviserName: text('adviser_name'),
    packet: text('packet'),
    replyHash: text('reply_hash'),
  },
  (t) => [
    index('advice_by_inquiry').on(t.inquiryId),
    index('advice_open').on(t.adviserId, t.dueOn).where(sql`state = 'open' AND deleted_at IS NULL`),
    index('advice_by_packet').on(t.packet).where(sql`packet IS NOT NULL`),
    index('advice_by_answered').on(t.answeredAt).where(sql`answered_at IS NOT NULL AND deleted_at IS NULL`),
  ],
);

export const advice = entity('advice', adviceTable, {
  personal: ['question', 'adviserName'],
  disputed: ['question', 'dueOn', 'state'],
});

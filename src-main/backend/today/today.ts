import type { InquiryFilter, InquiryRow } from '#shared/contract/inquiries.ts';
import type { Today } from '#shared/contract/today.ts';
import { countWaiting, queuedRequests } from '../advice/index.ts';
import { countConflicts } from '../conflicts/index.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { countMatching, pageOfInquiries } from '../inquiries/index.ts';
import { readSession } from '../session/index.ts';
import { openTasks } from '../tasks/index.ts';

const WEEK = 7 * 86_400_000;
/** An inquiry that has rested this long wants a look. */
const LONG_HOLD = 14 * 86_400_000;
/** As many as fit a morning; the lists hold the rest. */
const LIMIT = 50;

/** What wants doing now, for whoever is at work. */
export function readToday(context: Context): Today {
  const { today, profile } = readSession(context);
  const now = context.ports.now();
  const mine = { ownerId: [profile?.id ?? ''] };
  return {
    today,
    followUps: rows(context, { ...mine, open: true, nextStepTo: today }),
    tasks: openTasks(context, profile?.id ?? '', today),
    advice: queuedRequests(context, 'mine'),
    meetings: meetingsBetween(context, now - WEEK / 7, now + WEEK),
    unassigned: rows(context, { ownerless: true, open: true, officeId: [profile?.officeId ?? ''] }),
    waiting: heldSince(context, profile?.id ?? '', now - LONG_HOLD),
    drafts: draftsByAge(context),
  };
}

/** The fields of drafts that tell one from another, the best first; a person's names stand side by side. */
const TELLING = [
  ['subject'],
  ['title'],
  ['body'],
  ['nameNative'],
  ['familyNative', 'givenNative'],
  ['familyLatin', 'givenLatin'],
];
const BEGINNING_LENGTH = 120;

const BEGINNING = TELLING.map((fields) => {
  const values = fields.map((field) => `nullif(trim(value ->> '$.${field}'), '')`);
  return `nullif(concat_ws(' ', ${values.join(', ')}), '')`;
}).join(', ');

function draftsByAge({ sqlite }: Context): Today['drafts'] {
  const text = `SELECT key, saved_at AS savedAt,
    CASE WHEN json_valid(value) THEN substr(coalesce(${BEGINNING}, ''), 1, ${BEGINNING_LENGTH}) ELSE '' END AS beginning
    FROM draft ORDER BY saved_at`;
  return prepared(sqlite, text).all() as Today['drafts'];
}

function rows(context: Context, filter: InquiryFilter) {
  return [...pageOfInquiries(context, filter, { by: 'nextStep', direction: 'asc' }, null, LIMIT).rows];
}

/**
 * Someone's inquiries that were put on hold before an instant, the longest first. That these are not concluded goes without
 * saying, and is said for the index of the open ones.
 */
function heldSince(context: Context, ownerId: string, before: number): InquiryRow[] {
  const text = `SELECT id FROM inquiry WHERE owner_id = ? AND status = 'on-hold' AND status <> 'concluded'
    AND status_since < ? AND deleted_at IS NULL ORDER BY status_since, id LIMIT ${LIMIT}`;
  const ids = prepared(context.sqlite, text).pluck().all(ownerId, before) as string[];
  const found = new Map(rows(context, { ids }).map((row) => [row.id, row]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

function meetingsBetween({ sqlite }: Context, from: number, to: number): Today['meetings'] {
  const text = `SELECT id, title, language, state, start_at AS startAt, end_at AS endAt, zone, other_zone AS otherZone, place
    FROM meeting WHERE start_at BETWEEN ? AND ? AND end_at > ? AND state <> 'cancelled' AND deleted_at IS NULL
    ORDER BY start_at LIMIT ${LIMIT}`;
  return prepared(sqlite, text).all(from, to, from) as Today['meetings'];
}

/** The figures of the sidebar. */
export function readCounts(context: Context) {
  const { today, profile } = readSession(context);
  const now = context.ports.now();
  const mine = { ownerId: [profile?.id ?? ''], open: true };
  const ahead = `SELECT count(*) FROM meeting WHERE start_at > ? AND state = 'planned' AND deleted_at IS NULL`;
  return {
    due: countMatching(context, { ...mine, nextStepTo: today }) + openTasks(context, profile?.id ?? '', today).length,
    openInquiries: countMatching(context, { open: true }),
    meetingsAhead: prepared(context.sqlite, ahead).pluck().get(now) as number,
    conflicts: countConflicts(context),
    advice: countWaiting(context),
  };
}

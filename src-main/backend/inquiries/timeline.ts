import type { TimelineItem } from '#shared/contract/timeline.ts';
import type { LabelFacet, MatchState, PartyRole } from '#shared/domain/lists.ts';
import { requestsOf } from '../advice/index.ts';
import { deviceCodes, fieldsByCode, type HistoryItem, recordHistory } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { entriesOf } from '../entries/index.ts';
import { filesOf } from '../files/index.ts';
import { readOrganisation, readPerson, selectOrganisation, selectPerson } from '../lists/index.ts';
import { tasksOf } from '../tasks/index.ts';
import { mergedInto } from './merged.ts';

type Reader = Pick<Context, 'sqlite' | 'db' | 'writer'>;
type Row = Readonly<Record<string, unknown>> & { readonly id: string };
type Meeting = Extract<TimelineItem, { type: 'meeting' }>['meeting'];

/** Fields that follow from others and would only repeat them. */
const DERIVED = new Set([
  'statusBefore',
  'statusSince',
  'acknowledgedAt',
  'qualifiedAt',
  'matchingAt',
  'introducedAt',
  'meetingPlannedAt',
  'meetingHeldAt',
  'followUpAt',
  'concludedAt',
  'answeredAt',
  'heldOn',
  'holds',
  'mergedIntoId',
]);

/** An inquiry's whole history, newest first. What was given when it was created stands in the record, not here. */
export function timelineOf(context: Context, id: string): TimelineItem[] {
  const own = recordHistory(context.sqlite, id);
  const creation = own.find(({ created }) => created)?.op;
  return [
    ...ownChanges(context, own),
    ...entriesOf(context, id).map((entry) => ({
      type: 'entry' as const,
      at: entry.at,
      staffId: entry.authorId,
      entry,
    })),
    ...labelChanges(context, id, creation),
    ...mergeEvents(context, id),
    ...adviceEvents(context, id),
    ...taskEvents(context, id),
    ...filesOf(context, [id]).map((file) => ({
      type: 'file' as const,
      at: file.addedAt,
      staffId: file.addedById,
      file,
    })),
    ...matchEvents(context, id),
    ...partyEvents(context, id),
    ...meetingEvents(context, id),
  ].toSorted((a, b) => b.at - a.at);
}

function ownChanges(context: Reader, history: readonly HistoryItem[]): TimelineItem[] {
  const codes = deviceCodes(context);
  return history.flatMap((item): TimelineItem[] => {
    const { at, staffId } = item;
    const deviceCode = codes.get(item.deviceId) ?? '?';
    if (item.created) return [{ type: 'created', at, staffId, deviceCode }];
    const fields = item.fields.filter(({ field }) => !DERIVED.has(field));
    if (fields.length === 0) return [];
    return [{ type: 'change', at, staffId, deviceCode, fields: fieldsByCode(fields, codes) }];
  });
}

/** Labels put on and taken off, those of one operation and facet together. */
function labelChanges({ sqlite }: Reader, id: string, creation: number | undefined): TimelineItem[] {
  const rows = prepared(sqlite, 'SELECT id, facet, value FROM label WHERE owner_id = ?').all(id) as readonly {
    id: string;
    facet: LabelFacet;
    value: string;
  }[];
  const items = new Map<string, Extract<TimelineItem, { type: 'labels' }>>();
  for (const row of rows) {
    for (const change of recordHistory(sqlite, row.id)) {
      if (change.op === creation) continue;
      const key = `${change.op} ${row.facet}`;
      const { at, staffId } = change;
      const item = items.get(key) ?? { type: 'labels' as const, at, staffId, facet: row.facet, added: [], removed: [] };
      items.set(key, item);
      const removed = change.fields.some(({ field, to }) => field === 'deletedAt' && to !== null);
      (removed ? item.removed : item.added).push(row.value);
    }
  }
  return [...items.values()];
}

function mergeEvents(context: Reader, id: string): TimelineItem[] {
  return mergedInto(context, id).flatMap((part): TimelineItem[] => {
    const merge = recordHistory(context.sqlite, part.id).findLast(({ fields }) =>
      fields.some(({ field, to }) => field === 'mergedIntoId' && to !== null),
    );
    return merge === undefined ? [] : [{ type: 'merged', at: merge.at, staffId: merge.staffId, number: part.number }];
  });
}

function adviceEvents(context: Context, id: string): TimelineItem[] {
  return requestsOf(context, id).flatMap((request): TimelineItem[] => {
    const { createdAt, askedById, answeredAt, answeredById } = request;
    const of = { type: 'advice' as const, request };
    const asked = { ...of, event: 'asked' as const, at: createdAt, staffId: askedById };
    return answeredAt === null ? [asked] : [asked, { ...of, event: 'ended', at: answeredAt, staffId: answeredById }];
  });
}

function taskEvents(context: Reader, id: string): TimelineItem[] {
  return tasksOf(context, id).flatMap((task): TimelineItem[] => {
    const history = recordHistory(context.sqlite, task.id);
    const added = history[0];
    const done = history.findLast(({ fields }) => fields.some(({ field, to }) => field === 'doneAt' && to !== null));
    return [
      ...(added === undefined
        ? []
        : [{ type: 'task' as const, event: 'added' as const, at: added.at, staffId: added.staffId, task }]),
      ...(task.doneAt === null || done === undefined
        ? []
        : [{ type: 'task' as const, event: 'done' as const, at: task.doneAt, staffId: done.staffId, task }]),
    ];
  });
}

function matchEvents({ sqlite }: Reader, id: string): TimelineItem[] {
  const text = `SELECT m.id, ${selectOrganisation('o')} FROM match m JOIN organisation o ON o.id = m.organisation_id
    WHERE m.inquiry_id = ? AND m.deleted_at IS NULL`;
  return (prepared(sqlite, text).all(id) as Row[]).flatMap((row) => {
    const organisation = readOrganisation(row, 'o');
    return recordHistory(sqlite, row.id).flatMap(({ at, staffId, fields }): TimelineItem[] => {
      const state = fields.find(({ field }) => field === 'state')?.to as MatchState | undefined;
      const reason = (fields.find(({ field }) => field === 'declinedReason')?.to ?? null) as string | null;
      if (state === undefined || organisation === null) return [];
      return [{ type: 'match', at, staffId, state, reason, organisation }];
    });
  });
}

function partyEvents({ sqlite }: Reader, id: string): TimelineItem[] {
  const text = `SELECT t.id, t.role, ${selectPerson('p')}, ${selectOrganisation('o')} FROM party t
    LEFT JOIN person p ON p.id = t.person_id LEFT JOIN organisation o ON o.id = t.organisation_id WHERE t.inquiry_id = ?`;
  return (prepared(sqlite, text).all(id) as (Row & { role: PartyRole })[]).flatMap((row) =>
    recordHistory(sqlite, row.id).flatMap(({ at, staffId, created, fields }): TimelineItem[] => {
      const deleted = fields.find(({ field }) => field === 'deletedAt');
      if (!created && deleted === undefined) return [];
      const event = deleted === undefined || deleted.to === null ? 'added' : 'removed';
      const who = { person: readPerson(row, 'p'), organisation: readOrganisation(row, 'o') };
      return [{ type: 'party', at, staffId, event, role: row.role, ...who }];
    }),
  );
}

function meetingEvents({ sqlite }: Reader, id: string): TimelineItem[] {
  const text = `SELECT m.id, m.title, m.language, m.state, m.start_at AS startAt, m.zone, m.other_zone AS otherZone
    FROM meeting_inquiry mi JOIN meeting m ON m.id = mi.meeting_id
    WHERE mi.inquiry_id = ? AND mi.deleted_at IS NULL AND m.deleted_at IS NULL`;
  return (prepared(sqlite, text).all(id) as Meeting[]).flatMap((meeting): TimelineItem[] => {
    const last = recordHistory(sqlite, meeting.id).findLast(
      ({ created, fields }) => created || fields.some(({ field }) => field === 'state'),
    );
    return last === undefined ? [] : [{ type: 'meeting', at: last.at, staffId: last.staffId, meeting }];
  });
}

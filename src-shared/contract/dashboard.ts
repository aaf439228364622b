import { z } from 'zod';
import { LINK_LEVELS } from '../domain/cooperation-links.ts';
import { LANGUAGES, STATUSES } from '../domain/lists.ts';
import { STEP_UNITS } from '../domain/period-steps.ts';
import type { ReportDocument } from '../domain/report-document.ts';
import { day, id } from './common.ts';
import { procedure } from './errors.ts';
import { fileInParts } from './file-events.ts';
import { countedRecords } from './reports.ts';

/** The records that bring places together: cases received, meetings held or cooperations agreed in the period. */
export const LINK_SOURCES = ['cases', 'meetings', 'cooperations'] as const;
export type LinkSource = (typeof LINK_SOURCES)[number];

/** Open cases, and of these what is past its day and what is on hold. */
export const WORK_STATES = ['open', 'moving', 'overdue', 'waiting'] as const;
export type WorkState = (typeof WORK_STATES)[number];

const days = z.object({ from: day, to: day });
/** `iso:FR`, `nuts:FRF1`, `jis:03`, `third:africa` */
const place = z.string().min(1).max(60);
/** `any` third region, or the code of one; null for all records. */
const third = z.string().min(1).max(60).nullable();

/** What a mark of the dashboard stands for, and so which records it opens. It holds its own days: a trend shows other ones. */
export const dashboardMark = z.discriminatedUnion('kind', [
  days.extend({
    kind: z.literal('figure'),
    indicatorId: z.string(),
    part: z.object({ dimension: z.string(), key: z.string() }).nullable(),
  }),
  /** Cases received in the days that took a step themselves, of which its median is made. */
  days.extend({ kind: z.literal('passage'), step: z.enum(STATUSES) }),
  days.extend({
    kind: z.literal('link'),
    of: z.enum(LINK_SOURCES),
    level: z.enum(LINK_LEVELS),
    third,
    places: z.array(place).min(1).max(2),
  }),
  /** Cases received in the days by someone of one place who seeks the other. */
  days.extend({ kind: z.literal('sought'), level: z.enum(LINK_LEVELS), third, places: z.array(place).length(2) }),
  /** Cases of now, not of any days; null for those that nobody owns. */
  z.object({ kind: z.literal('work'), staffId: id.nullable(), state: z.enum(WORK_STATES) }),
]);
export type DashboardMark = z.infer<typeof dashboardMark>;

/** By the id of a table, row by row and cell by cell: what a cell opens, null where it opens nothing. */
export type TableMarks = Readonly<Record<string, readonly (readonly (DashboardMark | null)[])[]>>;

const period = days.refine(({ from, to }) => from <= to, 'the period ends before it begins');
const language = z.enum(LANGUAGES);
const shown = z.object({ language, unit: z.enum(STEP_UNITS).nullable() });
const choice = z.object({ of: z.enum(LINK_SOURCES), level: z.enum(LINK_LEVELS), third });
export type LinkChoice = z.infer<typeof choice>;

const pair = z.object({ a: z.string(), b: z.string(), count: z.number() });

/** What brings Europe, Japan and third regions together, for the matrix and the map. */
export const dashboardLinks = z.object({
  /** European places and prefectures in which the office knows somebody, in the order of their names. */
  rows: z.array(place),
  columns: z.array(place),
  /** Those that are no gaps. */
  cells: z.array(pair),
  /** What is asked for, of European places and prefectures. */
  sought: z.array(pair),
  arcs: z.array(pair),
  places: z.array(z.object({ place: z.string(), count: z.number() })),
  /** Third regions that some record has to do with, whichever one is chosen. */
  thirds: z.array(z.object({ code: z.string(), count: z.number() })),
});
export type DashboardLinks = z.infer<typeof dashboardLinks>;

export const dashboardContract = {
  /** The period at a glance, in the form that reports have, with what each of its cells opens. Without a unit the one that fits. */
  read: procedure.input(period.and(shown)).output(
    z.object({
      document: z.custom<ReportDocument>((value) => typeof value === 'object' && value !== null),
      marks: z.custom<TableMarks>((value) => typeof value === 'object' && value !== null),
      /** By indicator: what its figure, and that of the period before, open. */
      figures: z.record(z.string(), z.object({ now: dashboardMark, before: dashboardMark })),
      unit: z.enum(STEP_UNITS),
    }),
  ),
  links: procedure.input(period.and(choice).and(z.object({ language }))).output(dashboardLinks),
  /** The records behind a mark, as many as it says. Refused with INVALID for what nothing is counted by. */
  records: procedure.input(z.object({ mark: dashboardMark })).output(countedRecords),
  /** All of it on paper, noted in the privacy log. Leaving the iterator cancels it. */
  pdf: procedure.input(period.and(shown).and(choice)).output(fileInParts),
};

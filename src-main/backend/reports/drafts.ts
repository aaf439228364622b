import { and, asc, eq, isNull } from 'drizzle-orm';
import {
  inquiryTable,
  report,
  reportIssueTable,
  reportStory,
  reportStoryTable,
  reportTable,
  reportText,
  reportTextTable,
} from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import type { Language } from '#shared/domain/lists.ts';
import { periodOfDays } from '#shared/domain/periods.ts';
import type { ReportDocument, ReportSection } from '#shared/domain/report-document.ts';
import { hashedId, type Write } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { reportDocument } from './document.ts';
import { cooperationLinks, mapChapter } from './links/index.ts';
import { reportTexts } from './texts.ts';

type Reader = Pick<Context, 'db'>;

/** The heading under which the report is summed up, before its chapters. */
export const SUMMARY = 'summary';
/** The chapter of success stories, after the others. */
const STORIES = 'stories';

/** A report in the making. @throws DeskError NOT_FOUND */
export function draftOf({ db }: Reader, id: string) {
  const found = db
    .select()
    .from(reportTable)
    .where(and(eq(reportTable.id, id), isNull(reportTable.deletedAt)))
    .get();
  if (found === undefined) throw new DeskError('NOT_FOUND', { kind: 'report' });
  return found;
}

/** What is written in a report, by section. */
export function textsOf({ db }: Reader, reportId: string): ReadonlyMap<string, string> {
  const rows = db
    .select({ section: reportTextTable.section, body: reportTextTable.body })
    .from(reportTextTable)
    .where(and(eq(reportTextTable.reportId, reportId), isNull(reportTextTable.deletedAt)))
    .all();
  return new Map(rows.map(({ section, body }) => [section, body]));
}

/** The success stories of a report, in the order in which they were picked. */
export function storiesOf({ db }: Reader, reportId: string) {
  return db
    .select({
      id: reportStoryTable.id,
      inquiryId: reportStoryTable.inquiryId,
      number: inquiryTable.number,
      title: reportStoryTable.title,
      body: reportStoryTable.body,
    })
    .from(reportStoryTable)
    .leftJoin(inquiryTable, eq(inquiryTable.id, reportStoryTable.inquiryId))
    .where(and(eq(reportStoryTable.reportId, reportId), isNull(reportStoryTable.deletedAt)))
    .orderBy(asc(reportStoryTable.id))
    .all();
}

interface NewReport {
  readonly from: string;
  readonly to: string;
  readonly language: Language;
}

export function createReport(context: Context, write: Write, { from, to, language }: NewReport): string {
  const createdById = context.staffId();
  return write.insert(report, { startsOn: from, endsOn: to, language, createdAt: write.now, createdById });
}

/** Takes a report away that was never issued. @throws DeskError NOT_FOUND, REPORT_ISSUED */
export function removeReport({ db }: Reader, write: Write, id: string): void {
  draftOf({ db }, id);
  const issued = and(eq(reportIssueTable.reportId, id), isNull(reportIssueTable.deletedAt));
  if (db.select().from(reportIssueTable).where(issued).get() !== undefined) throw new DeskError('REPORT_ISSUED');
  write.remove(report, id);
}

export function saveText(context: Reader, write: Write, reportId: string, section: string, body: string): void {
  draftOf(context, reportId);
  write.put(reportText, { id: hashedId('report_text', reportId, section), reportId, section, body });
}

interface Story {
  readonly reportId: string;
  readonly inquiryId: string;
  readonly title: string;
  readonly body: string;
}

/** Adds a story, or changes the one of the id. @throws DeskError NOT_FOUND */
export function saveStory(context: Reader, write: Write, id: string | undefined, story: Story): string {
  draftOf(context, story.reportId);
  if (id === undefined) return write.insert(reportStory, story);
  write.update(reportStory, id, story);
  return id;
}

/** The report with what is written in it, its figures computed from the records as they are now. */
export function draftDocument(context: Context, reportId: string, cases: boolean, zone?: string): ReportDocument {
  const { startsOn, endsOn, language } = draftOf(context, reportId);
  const asked = { from: startsOn, to: endsOn, language, cases, ...(zone === undefined ? {} : { zone }) };
  const document = reportDocument(context, asked);
  const [texts, stories] = [textsOf(context, reportId), storiesOf(context, reportId)];
  const t = reportTexts(context.rootDir, language);
  const written = (id: string): string => texts.get(id)?.trim() ?? '';
  const chapter = (id: string, intro: string): ReportSection => {
    return { id, title: t(`reports:section.${id}`), intro, figures: [], tables: [], charts: [] };
  };
  const days = periodOfDays(startsOn, endsOn, document.zone);
  const links = cooperationLinks(context, days, { of: 'cases', level: 'region', third: null }, language);
  const map = links.arcs.length === 0 ? [] : [mapChapter(t, links, language)];
  const told = stories.map(({ title, number, body }) => ({ title, note: number ?? '', body }));
  return {
    ...document,
    sections: [
      ...(written(SUMMARY) === '' ? [] : [chapter(SUMMARY, written(SUMMARY))]),
      ...[...document.sections, ...map].map((section) => {
        const intro = [written(section.id), section.intro ?? ''].filter((text) => text !== '').join('\n\n');
        return intro === '' ? section : { ...section, intro };
      }),
      ...(told.length === 0 ? [] : [{ ...chapter(STORIES, written(STORIES)), stories: told }]),
    ],
  };
}

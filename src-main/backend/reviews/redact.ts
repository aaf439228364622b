import type { CaseRedaction } from '#shared/contract/reviews.ts';
import { redactor } from '#shared/domain/redaction.ts';
import type { ReportCell, ReportDocument, ReportSection } from '#shared/domain/report-document.ts';
import type { Context } from '../context.ts';
import { namedPeople } from './people.ts';
import type { WholeCase } from './review.ts';
import type { PaperWords } from './words.ts';

/** A case without the kinds of entries that are to stay in the house, and without the answers whose words were such entries. */
export function withoutEntries(whole: WholeCase, { leaveOut }: CaseRedaction): WholeCase {
  if (leaveOut.length === 0) return whole;
  const isAdviceOut = leaveOut.includes('advice');
  return {
    ...whole,
    timeline: whole.timeline.filter((item) => {
      if (item.type === 'entry') return !leaveOut.includes(item.entry.kind);
      return !(isAdviceOut && item.type === 'advice');
    }),
    requests: isAdviceOut ? [] : whole.requests,
    open: isAdviceOut ? whole.open.filter(({ kind }) => kind !== 'advice') : whole.open,
  };
}

interface Cleaning {
  /** The cases whose people are left out. */
  readonly ids: readonly string[];
  readonly redaction: CaseRedaction;
  readonly words: Pick<PaperWords, 't'>;
}

/**
 * Takes names and addresses out of every text of a document, wherever it comes from: title, long texts, names of files, values in
 * the history. Only the layout's own words stay as they are.
 */
export function redacted(
  context: Pick<Context, 'sqlite'>,
  document: ReportDocument,
  cleaning: Cleaning,
): ReportDocument {
  const { redaction } = cleaning;
  if (!redaction.names && !redaction.addresses) return document;
  const clean = cleanerOf(context, cleaning);
  const cell = (one: ReportCell): ReportCell => (one?.kind === 'text' ? { ...one, text: clean(one.text) } : one);
  const section = (one: ReportSection): ReportSection => ({
    ...one,
    ...(one.intro === undefined ? {} : { intro: clean(one.intro) }),
    tables: one.tables.map((table) => ({ ...table, rows: table.rows.map((row) => row.map(cell)) })),
  });
  return { ...document, title: clean(document.title), sections: document.sections.map(section) };
}

/** What takes names and addresses out of a text about cases; people are numbered in their order. */
export function cleanerOf(
  context: Pick<Context, 'sqlite'>,
  { ids, redaction, words }: Cleaning,
): (text: string) => string {
  const people = redaction.names ? ids.flatMap((id) => namedPeople(context, id)) : [];
  return redactor({
    people: [...new Map(people.map((person) => [person.id, person])).values()],
    labelOf: (index) => words.t('reviews:redacted.person', { number: index + 1 }),
    addressLabel: redaction.addresses ? words.t('reviews:redacted.address') : null,
  });
}

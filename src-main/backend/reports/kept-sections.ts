import type { ReportSection } from '#shared/domain/report-document.ts';
import type { Context } from '../context.ts';
import type { Sqlite } from '../database/open.ts';
import { stateMark } from '../database/state-mark.ts';

interface Kept {
  readonly mark: string;
  readonly sections: Map<string, readonly ReportSection[]>;
}

/** As many as somebody looks at in turn: a few periods, in a few languages. */
const MOST = 8;
const keptBy = new WeakMap<Sqlite, Kept>();

/** The sections of a report, computed anew only once anything was written since. @param key what they follow from beside the records */
export function keptSections(
  { sqlite }: Pick<Context, 'sqlite'>,
  key: string,
  compute: () => readonly ReportSection[],
): readonly ReportSection[] {
  const mark = stateMark(sqlite);
  let kept = keptBy.get(sqlite);
  if (kept?.mark !== mark) {
    kept = { mark, sections: new Map() };
    keptBy.set(sqlite, kept);
  }
  const known = kept.sections.get(key);
  if (known !== undefined) return known;
  if (kept.sections.size >= MOST) kept.sections.clear();
  const computed = compute();
  kept.sections.set(key, computed);
  return computed;
}

/**
 * Where two texts differ, word by word; in Japanese, which has no spaces, by the words that a dictionary finds.
 * API: textDiff(standing, lost).
 */
import { diffArrays } from 'diff';

/** A run of text that both have, or that only this one has. */
export interface DiffPart {
  /** Where it begins in its text. */
  readonly at: number;
  readonly text: string;
  readonly differs: boolean;
}

export interface TextDiff {
  readonly standing: readonly DiffPart[];
  readonly lost: readonly DiffPart[];
}

/** Beyond so many differing words nobody compares them one by one, and looking for them takes its time. */
const MOST_DIFFERENCES = 2000;

/** Finds words in every language that is written here: those with spaces by their spaces, Japanese ones by a dictionary. */
const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

export function textDiff(standing: string, lost: string): TextDiff {
  const changes = diffArrays(wordsOf(standing), wordsOf(lost), { maxEditLength: MOST_DIFFERENCES });
  if (changes === undefined) return { standing: whole(standing), lost: whole(lost) };
  const side = (ofOther: 'added' | 'removed', own: 'added' | 'removed'): readonly DiffPart[] =>
    joined(
      changes
        .filter((change) => !change[ofOther])
        .map(({ value, [own]: differs }) => ({ text: value.join(''), differs })),
    );
  return { standing: side('added', 'removed'), lost: side('removed', 'added') };
}

const whole = (text: string): readonly DiffPart[] => [{ at: 0, text, differs: true }];

type Run = Omit<DiffPart, 'at'>;

/** Differences with only spaces between them read as one. */
function joined(runs: readonly Run[]): readonly DiffPart[] {
  const parts: DiffPart[] = [];
  for (const [place, { text, differs }] of runs.entries()) {
    const last = parts.at(-1);
    const isGap = !differs && text.trim() === '' && last?.differs === true && runs[place + 1]?.differs === true;
    if (last !== undefined && (isGap || last.differs === differs))
      parts.splice(-1, 1, { ...last, text: last.text + text });
    else parts.push({ at: last === undefined ? 0 : last.at + last.text.length, text, differs });
  }
  return parts;
}

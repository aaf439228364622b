/** So many answers are kept; a list of names holds far more, but the same few come again and again. */
const KEPT = 2000;
const KEPT_LENGTH = 100;

/**
 * A function of a text that answers from memory what was asked of late: where names are compared, sorted or imported, the same
 * family and given names come again and again. Long texts are not kept.
 */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = work(text);
    if (text.length > KEPT_LENGTH) return answer;
    if (answers.size >= KEPT) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}

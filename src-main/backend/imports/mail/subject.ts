/** The marks that mail programs put before the subject of an answer or a forwarded mail, in the office's languages. */
const MARKS =
  /^(?:(?:re|aw|antw|antwort|fw|fwd|wg|tr|rép|rep|réf|sv|vs|odp|r|i|転送|返信|回复|答复)\s*(?:\[\d+\]|\(\d+\))?\s*[:：]\s*)+/iu;

/** The subject without them: what the inquiry is about. */
export function plainSubject(subject: string): string {
  return subject.trim().replace(MARKS, '').trim();
}

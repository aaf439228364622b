import { expect, test } from 'vitest';
import { DISPUTED_FIELDS } from '#shared/domain/disputed-fields.ts';
import { entities } from './index.ts';

test('every field of which no edit may be lost unseen has a way to be read, and no other', () => {
  const flagged = Object.entries(entities).flatMap(([kind, { disputed }]) =>
    disputed.length === 0 ? [] : [[kind, disputed.toSorted()]],
  );
  const read = Object.entries(DISPUTED_FIELDS).map(([kind, fields]) => [kind, Object.keys(fields).toSorted()]);
  expect(Object.fromEntries(flagged)).toEqual(Object.fromEntries(read));
});

/** Columns of the kinds named in sync rule 3. Texts of one line, names, addresses and what follows from other fields are not. */
const LONG_TEXT = /^(?:description|note|.*Notes|.*Note|agenda|minutes.*|result|body|wording|.*Reason|nextStep)$/u;
const DATE = /(?:On|At)$/u;
const STATE = /^(?:status|state|outcome|attendance)$/u;
/** Dates that the program sets by itself along with a status, or once and for all. */
const FOLLOWING = new Set(
  'createdAt deletedAt addedAt statusSince acknowledgedAt qualifiedAt matchingAt introducedAt meetingPlannedAt meetingHeldAt followUpAt concludedAt answeredAt answerDueOn qualifyDueOn heldOn proposedAt declinedAt startsOn endsOn issuedAt'.split(
    ' ',
  ),
);
/** Records of the program itself, about which nobody writes or plans. */
const TECHNICAL = new Set(['device', 'file', 'resolution', 'erasure', 'erasure_receipt']);

test('long texts, status, outcome and dates of every record are disputed', () => {
  const missing = Object.entries(entities).flatMap(([kind, { table, disputed }]) =>
    TECHNICAL.has(kind)
      ? []
      : Object.keys(table)
          .filter((field) => LONG_TEXT.test(field) || DATE.test(field) || STATE.test(field))
          .filter((field) => !FOLLOWING.has(field) && !(disputed as readonly string[]).includes(field))
          .map((field) => `${kind}.${field}`),
  );
  expect(missing).toEqual([]);
});

import type { PersonRef } from '#shared/contract/common.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { readPerson, selectPerson } from '../lists/index.ts';
import { type WholeCase, wholeCase } from './review.ts';

/** The people whom a case names, by id: who asks, the parties of now and before, and who wrote or was spoken to. */
export function peopleOf({
  inquiry,
  timeline,
}: Pick<WholeCase, 'inquiry' | 'timeline'>): ReadonlyMap<string, PersonRef> {
  const named = [
    inquiry.person,
    ...inquiry.parties.map(({ person }) => person),
    ...timeline.flatMap((item) => {
      if (item.type === 'entry') return [item.entry.person];
      return item.type === 'party' ? [item.person] : [];
    }),
  ];
  return new Map(named.flatMap((person) => (person === null ? [] : [[person.id, person] as const])));
}

/** The organisations of a case, and its meetings. */
const ORGANISATIONS = `SELECT requester_organisation_id FROM inquiry WHERE id = @id
  UNION SELECT organisation_id FROM party WHERE inquiry_id = @id UNION SELECT organisation_id FROM match WHERE inquiry_id = @id`;
const MEETINGS = 'SELECT meeting_id FROM meeting_inquiry WHERE inquiry_id = @id';
/** Parties, participants and roles of before are among them: a text may still name who left. */
const PEOPLE = `SELECT ${selectPerson('p')} FROM person p WHERE p.id IN (
  SELECT requester_person_id FROM inquiry WHERE id = @id
  UNION SELECT person_id FROM party WHERE inquiry_id = @id
  UNION SELECT person_id FROM entry WHERE inquiry_id = @id
  UNION SELECT person_id FROM participant WHERE meeting_id IN (${MEETINGS})
  UNION SELECT person_id FROM interpreter WHERE meeting_id IN (${MEETINGS})
  UNION SELECT person_id FROM affiliation WHERE organisation_id IN (${ORGANISATIONS})) ORDER BY p.id`;

/**
 * Everyone whose name may stand in a text of a case: who has part in it or its meetings, and who works or worked for one of its
 * organisations.
 */
export function namedPeople({ sqlite }: Pick<Context, 'sqlite'>, id: string): readonly PersonRef[] {
  const rows = prepared(sqlite, PEOPLE).all({ id }) as readonly Readonly<Record<string, unknown>>[];
  return rows.flatMap((row) => readPerson(row, 'p') ?? []);
}

/** The ids of the people whom a case names. @throws DeskError NOT_FOUND */
export const peopleInCase = (context: Context, id: string): ReadonlySet<string> =>
  new Set(peopleOf(wholeCase(context, id)).keys());

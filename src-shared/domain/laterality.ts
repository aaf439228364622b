/** How many sides a meeting has, as the report counts it. API: lateralityOf(sides), isExpected(attendance). */
import type { Attendance, Laterality, Side } from './lists.ts';

/** Who declined or stayed away does not make a side of the meeting. */
export function isExpected(attendance: Attendance): boolean {
  return attendance !== 'declined' && attendance !== 'absent';
}

/** Three sides make a meeting trilateral; fewer are bilateral, also while only one side is known. */
export function lateralityOf(sides: Iterable<Side>): Laterality {
  return new Set(sides).size > 2 ? 'trilateral' : 'bilateral';
}

import { uuidFromBytes } from '#shared/domain/ids.ts';
import type { Sqlite } from '../../database/open.ts';
import type { Numbers } from '../numbers.ts';
import { valuesOf } from '../well-formed.ts';
import { erasedPeople, hasErased, noteErased, type Reached } from './erased.ts';
import { reachedBy } from './reach.ts';

/** What a change says of whom it hangs on or names. */
interface Naming {
  readonly kind: string;
  readonly record: string;
  /** The person, or of a file maybe an entry. */
  readonly named: string;
}

/**
 * Finds and remembers every record that hangs on the person or ever named them, and the files on entries that did: of whatever was
 * ever said, because the former values stand in the log. Reads the whole log, twice; erasures are rare.
 */
export function reachFromPerson(sqlite: Sqlite, numbers: Numbers, person: string, now: number): readonly Reached[] {
  const reached: Reached[] = [{ kind: 'person', record: person, person }];
  for (const { kind, record, named } of namings(sqlite, numbers, 'instr(patch, ?) > 0', person)) {
    if (named === person) reached.push({ kind, record, person });
  }
  const entries = reached.filter(({ kind }) => kind === 'entry').map(({ record }) => record);
  const all = [...reached, ...filesOn(sqlite, numbers, new Set(entries), person)];
  return all.filter((one) => noteErased(sqlite, one, now));
}

/** Finds and remembers what arriving changes let hang on an erased person, or name them. */
export function reachFromChanges(
  sqlite: Sqlite,
  numbers: Numbers,
  changes: readonly { readonly kind: string; readonly record: string; readonly patch: string }[],
  now: number,
): readonly Reached[] {
  if (!hasErased(sqlite)) return [];
  const reached = new Map<string, Reached>();
  for (const { kind, record, patch } of changes) {
    const field = reachedBy(kind);
    for (const person of erasedPeople(sqlite, record)) reached.set(`${record} ${person}`, { kind, record, person });
    const named = field === undefined ? undefined : valuesOf(patch)?.[field];
    if (typeof named !== 'string') continue;
    for (const person of peopleBehind(sqlite, kind, named)) {
      for (const one of [{ kind, record, person }, ...filesOfEntry(sqlite, numbers, { kind, record, person })]) {
        noteErased(sqlite, one, now);
        reached.set(`${one.record} ${person}`, one);
      }
    }
  }
  return [...reached.values()];
}

/** The erased people whom a record comes to name: directly, or as a file through the entry on which it lies. */
export function peopleBehind(sqlite: Sqlite, kind: string, named: string): readonly string[] {
  const people = erasedPeople(sqlite, named);
  return kind === 'file' ? people : people.filter((person) => person === named);
}

function filesOfEntry(sqlite: Sqlite, numbers: Numbers, { kind, record, person }: Reached): readonly Reached[] {
  return kind === 'entry' ? filesOn(sqlite, numbers, new Set([record]), person) : [];
}

/** The files that ever lay on these entries: a mail's own file and its attachments say all that the mail says. */
function filesOn(sqlite: Sqlite, numbers: Numbers, entries: ReadonlySet<string>, person: string): readonly Reached[] {
  if (entries.size === 0) return [];
  const files = new Set<string>();
  for (const { record, named } of namings(sqlite, numbers, 'kind = ?', numbers.numberOf('file'))) {
    if (entries.has(named)) files.add(record);
  }
  return [...files].map((record) => ({ kind: 'file', record, person }));
}

/** The changes, applied or waiting, that give a value to the field by which their kind may be reached. */
function* namings(
  sqlite: Sqlite,
  numbers: Numbers,
  condition: string,
  value: string | number,
): Generator<Naming, void, void> {
  for (const table of ['chg', 'quarantine']) {
    const rows = sqlite.prepare(`SELECT kind, record, patch FROM ${table} WHERE ${condition}`).raw().iterate(value);
    for (const [number, record, patch] of rows as IterableIterator<readonly [number, Buffer, string]>) {
      const kind = numbers.wordOf(number);
      const named = valuesOf(patch)?.[reachedBy(kind) ?? ''];
      if (typeof named === 'string') yield { kind, record: uuidFromBytes(record), named };
    }
  }
}

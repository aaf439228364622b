import { expect, test } from 'vitest';
import { type EntityKind, entities } from '#db/schema/index.ts';
import { shapeOfKind } from '../changes/fields.ts';
import { isIndexed } from '../lists/index.ts';
import { searchedColumns } from './texts.ts';

/** Searched with the record on which they hang. */
const HANGING = new Set(['contact_point.value', 'label.value', 'affiliation.role']);
/** Read where they are chosen, in lists that are short. */
const SHORT_LISTS = new Set(['office.name', 'staff_member.name', 'interpreter.name']);
const TEMPLATES = new Set(['template.name', 'template.subject', 'template.body']);
/** Stand on the page of another record, or in a list of their own, which are found by other texts. */
const ON_PAGES = new Set(['task.title', 'task.note', 'match.declinedReason', 'relation.note', 'country_note.body']);

test('every field that is flagged as searched is in the index, or said not to be', () => {
  const left = (Object.keys(entities) as EntityKind[]).flatMap((kind) => {
    const columns = isIndexed(kind) ? searchedColumns(kind) : [];
    const outside = entities[kind].searched.filter(
      (field) => !columns.includes(shapeOfKind(kind)?.fields.get(field)?.column ?? ''),
    );
    return outside.map((field) => `${kind}.${field}`);
  });
  const said = [HANGING, SHORT_LISTS, TEMPLATES, ON_PAGES];
  expect(left.filter((field) => !said.some((known) => known.has(field)))).toEqual([]);
});

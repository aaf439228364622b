import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { device } from './testing/device.ts';

/** Tables that grow with the years; an edit that reads one of them whole takes a second in a large office. */
const LARGE = ['inquiry', 'entry', 'task', 'label', 'person', 'organisation', 'contact_point', 'affiliation', 'match'];
/** Partial indexes that hold next to nothing, whatever the table holds. */
const SMALL = /USING (COVERING )?INDEX (inquiry_merged|person_merged|organisation_merged|inquiry_deleted)\b/u;

/** A step of a plan names the table, or the letter that stands for it in the statement. */
function isWholeRead(detail: string, text: string): boolean {
  const [, name = ''] = /^SCAN (\w+)/u.exec(detail) ?? [];
  const isLarge = LARGE.some((table) => name === table || new RegExp(`\\b${table} (AS )?${name}\\b`, 'iu').test(text));
  return name !== '' && isLarge && !SMALL.test(detail);
}

test('no edit of the interface reads a table whole, also by what follows from it', async () => {
  const founded = await device('ceeja-1');
  // From a usual opening on: the first one after an upgrade may well look at everything once.
  const prepare = vi.spyOn(Database.prototype, 'prepare');
  const { client, backend } = founded.restart();
  const { id } = await client.inquiries.create({ subject: 'Holzbau' });
  const { id: personId } = await client.people.create({ familyNative: '架空' });
  const { id: organisationId } = await client.organisations.create({ nameNative: 'A', kind: 'cluster', country: 'FR' });
  await client.inquiries.update({ ids: [id], patch: { nextStep: 'anrufen', requesterPersonId: personId } });
  await client.people.update({ ids: [personId], patch: { note: 'x' } });
  await client.organisations.update({ ids: [organisationId], patch: { note: 'x' } });
  await client.inquiries.move({ ids: [id], to: 'acknowledged' });
  await client.changes.undo();

  const texts = new Set(
    prepare.mock.calls.map(([text]) => String(text)).filter((text) => /^\s*(SELECT|WITH)/iu.test(text)),
  );
  prepare.mockRestore();
  expect(texts.size).toBeGreaterThan(10);
  const { sqlite } = backend.context;
  const whole = [...texts].flatMap((text) => {
    const plan = sqlite.prepare(`EXPLAIN QUERY PLAN ${text}`);
    const steps = plan.all(...placesIn(text)) as readonly { readonly detail: string }[];
    return steps.filter(({ detail }) => isWholeRead(detail, text)).map(({ detail }) => `${detail}: ${text}`);
  });
  expect(whole).toEqual([]);
});

/** Something for each `?` and each name: what a statement is asked with does not change its plan. */
function placesIn(text: string): readonly unknown[] {
  const names = [...text.matchAll(/[@:$]([a-z]\w*)/giu)].map(([, name]) => [name ?? '', null] as const);
  if (names.length > 0) return [Object.fromEntries(names)];
  return [...text.matchAll(/\?/gu)].map(() => null);
}

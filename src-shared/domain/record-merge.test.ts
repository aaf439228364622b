import { expect, test } from 'vitest';
import { MERGE_GROUPS, type MergeRow, mergedRecord, standingSide } from './record-merge.ts';

const person = (values: MergeRow): MergeRow => ({
  familyNative: 'Nordwald',
  givenNative: 'Petra',
  nameOrder: 'given-first',
  nameLanguage: null,
  familyKana: null,
  givenKana: null,
  familyLatin: null,
  givenLatin: null,
  note: null,
  culturalNotes: null,
  aliases: null,
  ...values,
});

test('what the survivor has stands, and what it lacks comes from the other; texts stand one below the other', () => {
  const result = mergedRecord(
    'person',
    [person({ note: 'mag Holz' }), person({ familyKana: 'のるどわると', note: 'kommt im Mai', title: 'Dr.' })],
    {},
  );
  expect(result).toMatchObject({
    familyKana: 'のるどわると',
    title: 'Dr.',
    note: 'mag Holz\n\nkommt im Mai',
    aliases: null,
  });
});

test('a choice stands whole: the names of one side with their order, and the other’s become aliases', () => {
  const rows = [
    person({}),
    person({
      familyNative: '霧島',
      givenNative: 'ペトラ',
      nameOrder: 'family-first',
      nameLanguage: 'ja',
      aliases: '霧島 P',
    }),
  ];
  const result = mergedRecord('person', rows, { native: 1 });
  expect(result).toMatchObject({ familyNative: '霧島', nameOrder: 'family-first', nameLanguage: 'ja' });
  expect(result.aliases).toBe('Petra Nordwald\n霧島 P');
  expect(standingSide(MERGE_GROUPS.person.native, rows, result)).toBe(1);
});

test('one text can be chosen alone, and both on wish', () => {
  const rows = [person({ note: 'a' }), person({ note: 'b' })];
  expect(mergedRecord('person', rows, { note: 1 }).note).toBe('b');
  const both = mergedRecord('person', rows, { note: 'both' });
  expect(standingSide(MERGE_GROUPS.person.note, rows, both)).toBe('both');
});

test('an organisation’s names that do not stand stay as aliases, each once', () => {
  const rows = [
    { nameNative: 'Nordwald Holz GmbH', nameEn: null, aliases: 'NH', country: 'DE' },
    { nameNative: 'Nordwald Holz', nameEn: 'Nordwald Timber', aliases: 'NH\nNoHo', country: 'DE' },
  ];
  const result = mergedRecord('organisation', rows, {});
  expect(result).toMatchObject({ nameNative: 'Nordwald Holz GmbH', nameEn: 'Nordwald Timber' });
  expect(result.aliases).toBe('NH\nNoHo\nNordwald Holz');
});

test('a chosen conclusion brings an outcome and takes the next step off', () => {
  const open = { status: 'received', statusSince: 1, nextStep: 'anrufen', priority: 'normal', outcome: null };
  const closed = { status: 'concluded', statusSince: 2, concludedAt: 2, priority: 'normal', outcome: 'no-match' };
  const result = mergedRecord('inquiry', [open, closed], { status: 1, outcome: 0 });
  expect(result).toMatchObject({ status: 'concluded', concludedAt: 2, outcome: 'no-match', nextStep: null });
});

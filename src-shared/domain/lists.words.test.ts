import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ADVICE_STATES, ANSWERS, WISHES } from './advice.ts';
import * as lists from './lists.ts';

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  status: lists.INQUIRY_STATUSES,
  outcome: lists.OUTCOMES,
  channel: lists.CHANNELS,
  form: lists.COOPERATION_FORMS,
  priority: lists.PRIORITIES,
  organisationKind: lists.ORGANISATION_KINDS,
  organisationSize: lists.ORGANISATION_SIZES,
  side: lists.SIDES,
  entryKind: lists.ENTRY_KINDS,
  matchState: lists.MATCH_STATES,
  partyRole: lists.PARTY_ROLES,
  conflictChoice: lists.CONFLICT_CHOICES,
  meetingForm: lists.MEETING_FORMS,
  meetingState: lists.MEETING_STATES,
  laterality: lists.LATERALITIES,
  participantRole: lists.PARTICIPANT_ROLES,
  attendance: lists.ATTENDANCES,
  interpretationMode: lists.INTERPRETATION_MODES,
  cooperationType: lists.COOPERATION_TYPES,
  novelty: lists.NOVELTIES,
  nameOrder: lists.NAME_ORDERS,
  gender: lists.GENDERS,
  staffRole: lists.STAFF_ROLES,
  consentPurpose: lists.CONSENT_PURPOSES,
  lawfulBasis: lists.LAWFUL_BASES,
  facet: lists.LABEL_FACETS,
  relationKind: lists.RELATION_KINDS,
  wish: WISHES,
  adviceState: ADVICE_STATES,
  adviceAnswer: ANSWERS,
};

describe.each(lists.LANGUAGES)('words of the lists in %s', (language) => {
  const file = new URL(`../../resources/locales/${language}/lists.json`, import.meta.url);
  const words = JSON.parse(readFileSync(file, 'utf8'));

  test('every list stands there, and no other', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(GROUPS).sort());
  });

  test.each(Object.entries(GROUPS))('%s has one word for each value, all different', (group, values) => {
    expect(Object.keys(words[group])).toEqual(values);
    const texts: string[] = Object.values(words[group]);
    expect(texts.every((text) => text.trim() === text && text !== '')).toBe(true);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

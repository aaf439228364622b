import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { INDICATORS, indicatorById, RULES_VERSION } from './indicators.ts';
import { LANGUAGES } from './lists.ts';

describe('the register of indicators', () => {
  test('holds each id once, as a key that translations can use', () => {
    const ids = INDICATORS.map((indicator) => indicator.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(indicatorById('meetings-held')?.counts).toBe('meeting');
    expect(indicatorById('webinars')).toBeUndefined();
  });

  test('covers what the activity report asks for', () => {
    const dimensions = (id: string) => indicatorById(id)?.breakdowns ?? [];
    expect(dimensions('inquiries-received')).toEqual(
      expect.arrayContaining(['form', 'sector', 'country', 'channel', 'language']),
    );
    expect(dimensions('organisations-supported')).toEqual(expect.arrayContaining(['organisation-kind', 'region']));
    expect(dimensions('meetings-held')).toEqual(['meeting-form', 'laterality']);
    expect(dimensions('meeting-participants')).toContain('side');
    expect(dimensions('cooperations')).toEqual(expect.arrayContaining(['cooperation-type', 'novelty']));
    expect(indicatorById('first-answer-days')?.unit).toBe('working-days');
    expect(indicatorById('first-answer-in-time')?.unit).toBe('share');
  });

  test('counts from version 1, and its own version follows', () => {
    for (const { version } of INDICATORS) expect(version).toBeGreaterThanOrEqual(1);
    expect(RULES_VERSION).toMatch(/^1\.\d+$/);
  });

  test.each(LANGUAGES)('has a name and a written rule for each in %s', (language) => {
    const file = new URL(`../../resources/locales/${language}/indicators.json`, import.meta.url);
    const texts = JSON.parse(readFileSync(file, 'utf8'));
    for (const part of ['name', 'rule']) {
      expect(Object.keys(texts[part])).toEqual(INDICATORS.map((indicator) => indicator.id));
      expect(new Set(Object.values(texts[part])).size).toBe(INDICATORS.length);
    }
  });
});

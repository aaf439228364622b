import { expect, test } from 'vitest';
import { zone } from '#shared/contract/common.ts';
import { senderZone } from './sender-zone.ts';

const WINTER = Date.UTC(2026, 10, 16, 0, 41, 57);
const SUMMER = Date.UTC(2026, 6, 16, 9);

test.each([
  [540, WINTER, 'Asia/Tokyo'],
  [60, WINTER, 'Europe/Paris'],
  [120, SUMMER, 'Europe/Paris'],
  [120, WINTER, 'Europe/Athens'],
  [0, WINTER, 'Europe/London'],
  [480, WINTER, 'Asia/Singapore'],
  [-300, WINTER, 'America/New_York'],
  [330, WINTER, 'Asia/Kolkata'],
])('a clock %i minutes ahead stands in a zone that keeps it then', (offset, at, expected) => {
  expect(senderZone(offset, at, 'Pacific/Auckland')).toBe(expected);
});

test('the reader’s own zone comes first where its clock agrees, and where the mail does not say', () => {
  expect(senderZone(60, WINTER, 'Europe/Berlin')).toBe('Europe/Berlin');
  expect(senderZone(null, WINTER, 'Asia/Tokyo')).toBe('Asia/Tokyo');
});

test('any offset gives a zone that every program knows', () => {
  for (let minutes = -720; minutes <= 840; minutes += 15) {
    expect(zone.safeParse(senderZone(minutes, WINTER, 'UTC')).success).toBe(true);
  }
});

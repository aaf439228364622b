import { describe, expect, test } from 'vitest';
import type { DeviceState } from '#shared/contract/sync.ts';
import { groupDevices, shareOf } from './group-devices.ts';

const laptop = (code: string, office: string | null, change: Partial<DeviceState> = {}): DeviceState => ({
  ...{ device: `id-${code}`, code, owner: `Owner of ${code}`, office, standing: 'member', isSelf: false },
  ...{ lacks: 0, lacksSince: null, ahead: 0, heardAt: null },
  ...change,
});
const { compare } = new Intl.Collator('en');

describe('devices by office', () => {
  const devices = [
    laptop('GF', 'Gifu', { isSelf: true }),
    laptop('A1', 'CEEJA', { standing: 'revoked' }),
    laptop('A7', 'CEEJA'),
    laptop('?', null, { standing: 'unknown' }),
    laptop('C1', 'CLAIR', { standing: 'unapproved' }),
    laptop('G0', 'Gifu'),
  ];
  const gifu = { office: 'Gifu', lacks: 0, lacksSince: null, heardAt: 1 };
  const groups = groupDevices({ devices, offices: [gifu] }, [], compare);

  test('stand with one’s own first, the others by name, and those of nobody last', () => {
    expect(groups.map(({ office }) => office)).toEqual(['Gifu', 'CEEJA', 'CLAIR', null]);
  });

  test('have this one first, and what was revoked below', () => {
    expect(groups.map((group) => group.devices.map(({ state }) => state.code))).toEqual([
      ['GF', 'G0'],
      ['A7', 'A1'],
      ['C1'],
      ['?'],
    ]);
  });

  test('know how their office stands where one of its laptops is a member', () => {
    expect(groups.map(({ state }) => state)).toEqual([gifu, null, null, null]);
  });
});

test('the share is what is had of all that is held, also of nothing and of more than is known', () => {
  expect(shareOf({ lacks: 25 }, 100)).toBe(0.75);
  expect(shareOf({ lacks: 0 }, 0)).toBe(1);
  expect(shareOf({ lacks: 200 }, 100)).toBe(0);
});

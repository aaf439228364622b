import { describe, expect, test } from 'vitest';
import type { DeviceState } from '#shared/contract/sync.ts';
import type { Way } from '#shared/contract/ways.ts';
import { conditionOf, hasOthers, idleFor, lastExchangeAt, mostLacking, refusedIn, type SyncState } from './state.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 24);

const laptop = (change: Partial<DeviceState>): DeviceState => ({
  ...{ device: 'a', code: 'A7', owner: 'Martina Weber', office: 'CEEJA', standing: 'member', isSelf: false },
  ...{ lacks: 0, lacksSince: null, ahead: 0, heardAt: null },
  ...change,
});
const OWN = laptop({ isSelf: true });
const GIFU = laptop({ device: 'b', code: 'C4', office: 'Gifu' });

const hub = (change: Partial<Extract<Way, { kind: 'hub' }>> = {}): Way => ({
  ...{ id: 'w', kind: 'hub', name: 'Hub', address: 'postgres://hub.example.org/ejrc', createdAt: NOW - 9 * DAY },
  ...{ lastDoneAt: null, lastTriedAt: null, problem: null, toPush: 0, heldBack: [] },
  ...change,
});

const state = (change: Partial<SyncState['overview']>, ways: readonly Way[] = []): SyncState => ({
  overview: { devices: [OWN], offices: [], held: 100, quarantined: 0, lastExchangeAt: null, ...change },
  ways,
});

describe('an exchange that is long ago', () => {
  test('is no matter for an office alone, even with a device that is not let in yet', () => {
    const alone = state({ devices: [OWN, { ...GIFU, standing: 'unapproved' }] });
    expect(hasOthers(alone)).toBe(false);
    expect(idleFor(alone, NOW)).toBeNull();
  });

  test('is said from the third day on, and at once where there never was one', () => {
    const since = (days: number) => state({ devices: [OWN, GIFU], lastExchangeAt: NOW - days * DAY });
    expect(idleFor(since(2.9), NOW)).toBeNull();
    expect(idleFor(since(3), NOW)).toEqual({ days: 3 });
    expect(idleFor(since(40.5), NOW)).toEqual({ days: 40 });
    expect(idleFor(state({ devices: [OWN, GIFU] }), NOW)).toEqual({ days: null });
  });

  test('counts a way that was gone though there was nothing to carry', () => {
    const quiet = state({ lastExchangeAt: NOW - 30 * DAY }, [hub({ lastDoneAt: NOW - DAY })]);
    expect(lastExchangeAt(quiet)).toBe(NOW - DAY);
    expect(idleFor(quiet, NOW)).toBeNull();
  });
});

test('the office that lacks most is another one, and lacks something', () => {
  const office = (name: string, lacks: number) => ({ office: name, lacks, lacksSince: null, heardAt: NOW });
  const offices = [office('CEEJA', 500), office('Gifu', 12), office('Iwate', 212)];
  expect(mostLacking(state({ offices }))?.office).toBe('Iwate');
  expect(mostLacking(state({ offices: [office('CEEJA', 0), office('Gifu', 0)] }))).toBeUndefined();
});

test('what passes by itself is offline, all else waits for a person', () => {
  expect(conditionOf(hub())).toBe('untried');
  expect(conditionOf(hub({ lastDoneAt: NOW }))).toBe('works');
  expect(conditionOf(hub({ lastDoneAt: NOW, problem: 'unreachable' }))).toBe('offline');
  expect(conditionOf(hub({ lastDoneAt: NOW, problem: 'login_refused' }))).toBe('refused');
});

test('of what is held back, what only waits for its turn wants nobody', () => {
  const held = { batch: 1, sender: 'x', changes: 3 };
  const way = hub({
    heldBack: [
      { ...held, problem: 'forged' },
      { ...held, problem: 'lacks_changes' },
    ],
  });
  expect(refusedIn(way)).toBe(1);
});

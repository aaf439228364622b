import { expect, test } from 'vitest';
import type { QuarantinedChange } from '#shared/contract/sync.ts';
import { groupWaiting, kindsIn } from './group-waiting.ts';

const change = (stamp: number, rest: Partial<QuarantinedChange> = {}): QuarantinedChange => ({
  ...{
    device: 'd1',
    code: 'C4',
    owner: '佐藤',
    stamp,
    at: stamp,
    kind: 'inquiry',
    record: `r${stamp}`,
    fields: ['note'],
  },
  ...{ reason: 'ahead', receivedAt: 1 },
  ...rest,
});

test('what waits stands by device and reason, and accepting reaches the newest of its device', () => {
  const rows = [change(3), change(1), change(2, { reason: 'rule' }), change(9, { device: 'd2', code: 'A7' })];
  expect(
    groupWaiting(rows).map(({ code, reason, changes, last }) => [code, reason, changes.length, last.stamp]),
  ).toEqual([
    ['C4', 'ahead', 2, 3],
    ['C4', 'rule', 1, 2],
    ['A7', 'ahead', 1, 9],
  ]);
});

test('several changes of a record are one record', () => {
  const [group] = groupWaiting([change(1, { record: 'r' }), change(2, { record: 'r' }), change(3, { kind: 'task' })]);
  expect(group && kindsIn(group)).toEqual([
    { kind: 'inquiry', records: 1 },
    { kind: 'task', records: 1 },
  ]);
});

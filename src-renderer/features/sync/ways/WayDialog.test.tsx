import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Way, WayProblem } from '#shared/contract/ways.ts';
import { deskWith } from '../testing/desk.tsx';
import { WayDialog } from './WayDialog.tsx';

const HUB: Extract<Way, { kind: 'hub' }> = {
  ...{ id: 'w', kind: 'hub', name: 'EJRC', address: 'postgres://d@hub.example.org:5432/ejrc?sslmode=verify-full' },
  ...{ createdAt: 0, lastDoneAt: null, lastTriedAt: null, problem: null, toPush: 0, heldBack: [] },
};

function setUp(kind: Way['kind'], { way = null, problem = null }: { way?: Way | null; problem?: WayProblem | null }) {
  const ways = {
    test: vi.fn(async () => ({ problem })),
    add: vi.fn(async () => ({ id: 'w' })),
    update: vi.fn(async () => {}),
  };
  const onClose = vi.fn();
  render(<WayDialog kind={kind} way={way} onClose={onClose} />, { wrapper: deskWith({ ways }) });
  const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
  return { ways, onClose, press };
}

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const fieldValue = (label: string): string => (screen.getByLabelText(label) as HTMLInputElement).value;

test('a password that is pasted with the address goes to its own field, and out with it again', async () => {
  const { ways, onClose, press } = setUp('hub', {});
  type('Address', 'postgres://d:geheim@hub.example.org/ejrc?sslrootcert=%2Fca.pem');
  expect(fieldValue('Address')).toBe('postgres://d@hub.example.org/ejrc');
  expect(fieldValue('Password')).toBe('geheim');
  expect(fieldValue('File of the certificate authority (if needed)')).toBe('/ca.pem');
  await press('Save');
  const address = 'postgres://d:geheim@hub.example.org/ejrc?sslrootcert=%2Fca.pem';
  expect(ways.test).toHaveBeenCalledWith({ kind: 'hub', name: 'Hub', address });
  expect(ways.add).toHaveBeenCalledWith({ kind: 'hub', name: 'Hub', address });
  expect(onClose).toHaveBeenCalledTimes(1);
});

test('a hub that does not go is kept only by who has seen why', async () => {
  const { ways, onClose, press } = setUp('hub', { problem: 'unreachable' });
  type('Address', 'postgres://d@hub.example.org/ejrc');
  await press('Save');
  expect(screen.getByRole('alert').textContent).toContain('The hub can’t be reached.');
  expect(ways.add).not.toHaveBeenCalled();
  expect(onClose).not.toHaveBeenCalled();
  await press('Save anyway');
  expect(ways.add).toHaveBeenCalledTimes(1);
  expect(ways.test).toHaveBeenCalledTimes(1);
});

test('another address wants another look', async () => {
  const { ways, press } = setUp('hub', { problem: 'unreachable' });
  type('Address', 'postgres://d@hub.example.org/ejrc');
  await press('Test');
  type('Address', 'postgres://d@other.example.org/ejrc');
  expect(screen.queryByRole('alert')).toBeNull();
  await press('Save');
  expect(ways.test).toHaveBeenCalledTimes(2);
  expect(ways.add).not.toHaveBeenCalled();
});

test('a hub that is only renamed is neither tried nor led elsewhere', async () => {
  const { ways, press } = setUp('hub', { way: HUB });
  type('Name', 'Straßburg');
  await press('Save');
  expect(ways.test).not.toHaveBeenCalled();
  expect(ways.update).toHaveBeenCalledWith({ id: 'w', name: 'Straßburg' });
});

test('a folder that is meant to be empty is said once more by its own path', async () => {
  const folder = {
    ...HUB,
    kind: 'folder' as const,
    address: '/srv/ejrc',
    problem: 'folder_emptied' as const,
    heldBack: [],
  };
  const { ways, press } = setUp('folder', { way: folder });
  await press('Save');
  expect(ways.update).toHaveBeenCalledWith({ id: 'w', name: 'EJRC', address: '/srv/ejrc' });
});

import { act, fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { DeviceState } from '#shared/contract/sync.ts';
import { deskWith } from '../testing/desk.tsx';
import { SendDialog } from './SendDialog.tsx';

const laptop = (code: string, change: Partial<DeviceState> = {}): DeviceState => ({
  ...{ device: code, code, owner: `Owner ${code}`, office: 'Gifu', standing: 'member', isSelf: false },
  ...{ lacks: 0, lacksSince: null, ahead: 0, heardAt: 1 },
  ...change,
});
const DEVICES = [
  laptop('A7', { isSelf: true }),
  laptop('C4', { lacks: 212 }),
  laptop('D5', { lacks: 3 }),
  laptop('X1', { standing: 'revoked', lacks: 900 }),
];

async function setUp(devices: readonly DeviceState[], to: string | null = null) {
  const overview = { devices, offices: [], held: 4000, quarantined: 0, lastExchangeAt: null };
  const exportBundle = vi.fn(async () =>
    (async function* () {
      yield { kind: 'file', name: 'a.ejrcsync', type: '', size: 1 };
      yield { kind: 'part', base64: btoa('x') };
    })(),
  );
  const saveFile = vi.fn(async () => 'saved');
  const client = { sync: { overview: async () => overview, exportBundle }, ways: { list: async () => [] } };
  render(<SendDialog to={to} onClose={() => {}} />, { wrapper: deskWith(client, { kind: 'browser', saveFile }) });
  await screen.findByRole('radio', { name: /other member/u });
  const make = screen.getByRole('button', { name: 'Make the file' }) as HTMLButtonElement;
  return { exportBundle, saveFile, make };
}

describe('a file for colleagues', () => {
  test('is for every member, holds what most is lacking, and is saved', async () => {
    const { exportBundle, saveFile, make } = await setUp(DEVICES);
    expect(screen.getByText('It will hold 212 changes or more, and the files.')).toBeDefined();
    await act(async () => fireEvent.click(make));
    expect(exportBundle).toHaveBeenCalledWith({ to: { kind: 'everyone' } }, expect.anything());
    await screen.findByText('a.ejrcsync');
    expect(saveFile).toHaveBeenCalledWith('a.ejrcsync', expect.any(File));
    await screen.findByText('Saved.');
  });

  test('for one laptop holds exactly what it lacks', async () => {
    const { make, exportBundle } = await setUp(DEVICES, 'D5');
    expect(screen.getByText('It will hold 3 changes and their files.')).toBeDefined();
    expect(screen.getAllByRole('checkbox')).toHaveLength(2);
    await act(async () => fireEvent.click(make));
    expect(exportBundle).toHaveBeenCalledWith({ to: { kind: 'members', devices: ['D5'] } }, expect.anything());
  });

  test('by passphrase waits until the same one was typed twice', async () => {
    const { make, exportBundle } = await setUp(DEVICES);
    fireEvent.click(screen.getByRole('radio', { name: 'Whoever knows a passphrase' }));
    const type = (label: string, value: string) =>
      fireEvent.change(screen.getByLabelText(label), { target: { value } });
    type('Passphrase', 'wood and water');
    expect(make.disabled).toBe(true);
    type('The same once more', 'wood and wine');
    expect(screen.getByText('The two are not the same.')).toBeDefined();
    expect(make.disabled).toBe(true);
    type('The same once more', 'wood and water');
    expect(screen.getByText('It will hold all there is: 4,000 changes and their files.')).toBeDefined();
    await act(async () => fireEvent.click(make));
    const to = { kind: 'passphrase', passphrase: 'wood and water' };
    expect(exportBundle).toHaveBeenCalledWith({ to }, expect.anything());
  });

  test('of an office alone can only go by passphrase', async () => {
    const { make } = await setUp([laptop('A7', { isSelf: true })]);
    expect(make.disabled).toBe(true);
    expect((screen.getByRole('radio', { name: /other member/u }) as HTMLInputElement).disabled).toBe(true);
  });
});

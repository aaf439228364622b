import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { DisclosureLine } from '#shared/contract/disclosures.ts';
import deviceTexts from '../../../resources/locales/en/devices.json';
import disclosureTexts from '../../../resources/locales/en/disclosures.json';
import { wrapperWith } from '../../ui/testing/wrapper.tsx';
import { DisclosureTable } from './DisclosureTable.tsx';

vi.mock('../../rpc/session.ts', () => ({
  useColleagues: () => ({
    staffName: (id: string | null) => (id === 'weber' ? 'Anna Weber' : null),
    officeName: (id: string | null) => (id === 'ceeja' ? 'CEEJA' : null),
  }),
}));

const line = (fields: Partial<DisclosureLine>): DisclosureLine => ({
  ...{ id: 'exchange-9', at: Date.UTC(2026, 10, 23, 15), staffId: null, officeId: null, deviceCode: 'B3' },
  ...{ kind: 'bundle', list: null, format: 'folder', scope: 'Way: Team · For: Gifu (GF)', records: 30, people: 4 },
  parts: [],
  ...fields,
});
/** At this many hours after seven by the clock in France. */
const part = (n: number) => ({ id: `exchange-${n}`, at: Date.UTC(2026, 10, 23, 6 + n), records: 10, people: n });
const wrapper = wrapperWith({ disclosures: disclosureTexts, devices: deviceTexts });
const texts = () => screen.getAllByRole('row').map(({ textContent }) => textContent);

test('a bundle is handed over by a device, a list taken out by someone', () => {
  const list = line({ id: 'list', kind: 'list', list: 'people', staffId: 'weber', officeId: 'ceeja' });
  render(<DisclosureTable rows={[line({}), list]} />, { wrapper });
  const [, bundle, other] = texts();
  expect(bundle).toContain('Device B3');
  expect(bundle).toContain('For: Gifu (GF)');
  expect(other).toContain('Anna WeberCEEJA · Device B3');
});

test('what went one way on one day opens into each time, and names at most so many people', () => {
  render(<DisclosureTable rows={[line({ parts: [part(3), part(1), part(0)] })]} />, { wrapper });
  expect(texts()).toHaveLength(2);
  expect(texts()[1]).toContain('up to 4');
  fireEvent.click(screen.getByRole('button', { name: '3 times that day', expanded: false }));
  expect(texts().slice(2)).toEqual(['10:00103', '08:00101', '07:00100']);
  fireEvent.click(screen.getByRole('button', { name: '3 times that day', expanded: true }));
  expect(texts()).toHaveLength(2);
});

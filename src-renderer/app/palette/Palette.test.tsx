import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, expect, test } from 'vitest';
import appTexts from '../../../resources/locales/en/app.json';
import { useShortcut } from '../../ui/commands/commands.tsx';
import { wrapperWith } from '../../ui/testing/wrapper.tsx';
import { type AppSlots, SlotsContext } from '../slots.ts';
import { CheatSheet } from './CheatSheet.tsx';
import { Palette } from './Palette.tsx';

const Kit = wrapperWith({ app: appTexts });
beforeEach(() => localStorage.clear());

function Commands({ ran }: { readonly ran: string[] }) {
  useShortcut('new', 'c', () => ran.push('new'), { label: 'New inquiry', group: 'Inquiries' });
  useShortcut('export', 'mod+e', () => ran.push('export'), { label: 'Export Übersicht' });
  useShortcut('next', 'j', () => ran.push('next'), { label: 'Next row', keyOnly: true });
  return null;
}

const setUp = (slots: AppSlots = {}, shown: (log: string[]) => ReactNode = palette) => {
  const log: string[] = [];
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Kit>
        <SlotsContext value={slots}>
          <Commands ran={log} />
          {shown(log)}
        </SlotsContext>
      </Kit>
    </QueryClientProvider>,
  );
  return log;
};
const palette = (log: string[]): ReactNode => (
  <Palette onClose={() => log.push('closed')} onNavigate={(path) => log.push(path)} />
);
const field = (): HTMLElement => screen.getByRole('combobox');
const type = (text: string): void => {
  fireEvent.change(field(), { target: { value: text } });
};
const options = (): readonly (string | null)[] => screen.queryAllByRole('option').map((option) => option.textContent);

test('its field has the focus before the next key arrives', () => {
  setUp();
  expect(document.activeElement).toBe(field());
});

test('lists the actions with their keys, but not what only has a key', () => {
  setUp();
  expect(options()).toEqual(['New inquiryC', 'Export ÜbersichtCtrl E']);
});

test('finds an action without its accents and runs it with Enter', () => {
  const log = setUp();
  type('ubersicht');
  expect(options()).toHaveLength(1);
  fireEvent.keyDown(field(), { key: 'Enter' });
  expect(log).toEqual(['closed', 'export']);
});

test('the Enter that ends a conversion chooses nothing', () => {
  const log = setUp();
  fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
  fireEvent.keyDown(field(), { key: 'Enter', keyCode: 229 });
  expect(log).toEqual([]);
});

const HIT = { path: '/people/1', title: '髙島 一郎', kind: 'Person' };

test('finds records while typing and opens the chosen one', async () => {
  const searchRecords: AppSlots['searchRecords'] = async (query) => ({
    hits: [
      { path: '/people/1', title: '髙島 一郎', detail: '岐阜県', kind: 'Person', lang: 'ja' },
      { path: '/people/2', title: query, kind: 'Person' },
    ],
    isBuilding: false,
  });
  const log = setUp({ searchRecords });
  type('taka');
  const found = await screen.findByText('髙島 一郎');
  expect(found.getAttribute('lang')).toBe('ja');
  fireEvent.keyDown(field(), { key: 'ArrowDown' });
  const active = document.getElementById(field().getAttribute('aria-activedescendant') ?? '');
  expect(active?.getAttribute('aria-selected')).toBe('true');
  fireEvent.keyDown(field(), { key: 'Enter' });
  expect(log).toEqual(['closed', '/people/2']);
});

test('offers what was open lately before anything is typed', () => {
  localStorage.setItem('ejrc-desk.recent', JSON.stringify([{ path: '/inquiries/7', title: 'Wasserstoff-Cluster' }]));
  const log = setUp();
  expect(options()[0]).toContain('Wasserstoff-Cluster');
  fireEvent.click(screen.getByText('Wasserstoff-Cluster'));
  expect(log).toEqual(['closed', '/inquiries/7']);
});

test('says so while the index is being made, and asks again', async () => {
  let asked = 0;
  const searchRecords: AppSlots['searchRecords'] = async () => {
    asked += 1;
    return asked === 1 ? { hits: [], isBuilding: true } : { hits: [HIT], isBuilding: false };
  };
  setUp({ searchRecords });
  type('taka');
  expect(await screen.findByText(appTexts.palette.building)).toBeTruthy();
  expect(await screen.findByText(HIT.title, {}, { timeout: 5000 })).toBeTruthy();
  expect(screen.queryByText(appTexts.palette.building)).toBeNull();
});

test('says so when the search fails', async () => {
  const searchRecords = async () => {
    throw new Error('gone');
  };
  setUp({ searchRecords });
  type('x');
  expect(await screen.findByText(appTexts.palette.failed)).toBeTruthy();
});

test('the cheat sheet lists every shortcut by group', () => {
  setUp({}, () => <CheatSheet opened onClose={() => undefined} />);
  expect(screen.getByRole('heading', { name: 'Inquiries' })).toBeTruthy();
  expect(screen.getByText('Next row')).toBeTruthy();
  expect(screen.getByRole('switch', { name: /^Single-letter shortcuts/ })).toBeTruthy();
});

test('what was typed is marked in the title, and where else a record holds it stands beside', async () => {
  const searchRecords: AppSlots['searchRecords'] = async () => ({
    hits: [
      { path: '/people/1', title: '髙島 一郎', marks: [[0, 2]], kind: 'Person' },
      {
        path: '/people/2',
        title: 'Keller',
        excerpt: { text: 'kennt 髙島', ranges: [[6, 8]], cutAfter: true },
        kind: 'Person',
      },
    ],
    isBuilding: false,
  });
  setUp({ searchRecords });
  type('高島');
  await screen.findByText('Keller');
  expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['髙島', '髙島']);
  expect(options()).toEqual(['髙島 一郎Person', 'Kellerkennt 髙島…Person']);
});

test('a filter’s values are offered first and written on into the field, which stays open', async () => {
  const completeSearch: AppSlots['completeSearch'] = async (query) =>
    query === 'status:r' ? [{ text: 'status:received ', title: 'received', isValue: true }] : [];
  const log = setUp({ completeSearch });
  type('status:r');
  await screen.findByText('received');
  fireEvent.keyDown(field(), { key: 'Enter' });
  expect(log).toEqual([]);
  expect((field() as HTMLInputElement).value).toBe('status:received ');
});

test('a word that begins a filter’s name offers the filter behind the records', async () => {
  const searchRecords: AppSlots['searchRecords'] = async () => ({
    hits: [{ path: '/people/1', title: 'Stahl', kind: 'Person' }],
    isBuilding: false,
  });
  const completeSearch: AppSlots['completeSearch'] = async () => [{ text: 'status:', title: 'Status', isValue: false }];
  setUp({ searchRecords, completeSearch });
  type('sta');
  await screen.findByText('Stahl');
  await screen.findByText('Status');
  expect(options()).toEqual(['StahlPerson', 'StatusFilter']);
});

const SAVED = { id: 's1', name: 'Offene aus Gifu', text: 'status:received region:jis:21' };

test('what was searched and led somewhere is offered again, and writes on into the field', async () => {
  const searchRecords: AppSlots['searchRecords'] = async () => ({ hits: [HIT], isBuilding: false });
  setUp({ searchRecords });
  type('taka ');
  await screen.findByText(HIT.title);
  fireEvent.keyDown(field(), { key: 'Enter' });
  cleanup();
  const log = setUp({ searchRecords });
  expect(options()[0]).toBe(`taka${appTexts.palette.recentSearches}`);
  fireEvent.click(screen.getByText('taka'));
  expect((field() as HTMLInputElement).value).toBe('taka');
  expect(log).toEqual([]);
});

test('what led nowhere is not remembered', () => {
  setUp();
  type('zzz');
  fireEvent.keyDown(field(), { key: 'Enter' });
  cleanup();
  setUp();
  expect(options().join()).not.toContain('zzz');
});

test('a saved search is offered by its name, and removed where it stands in the field', async () => {
  const log: string[] = [];
  const useRemoveSearch = () => async (id: string) => log.push(`removed ${id}`);
  setUp({ savedSearches: async () => [SAVED], useRemoveSearch });
  type('gifu');
  fireEvent.click(await screen.findByText(SAVED.name));
  expect((field() as HTMLInputElement).value).toBe(SAVED.text);
  fireEvent.click(await screen.findByText(appTexts.palette.removeSearch.replace('{{name}}', SAVED.name)));
  expect(log).toEqual([`removed ${SAVED.id}`]);
});

test('what found something can be saved, last of all and not before the answer is there', async () => {
  const saved: string[] = [];
  const searchRecords: AppSlots['searchRecords'] = async () => ({ hits: [HIT], isBuilding: false });
  setUp({ searchRecords }, () => (
    <Palette onClose={() => undefined} onNavigate={() => undefined} onSave={(text) => saved.push(text)} />
  ));
  type(' new ');
  expect(options()).toEqual(['New inquiryC']);
  fireEvent.click(await screen.findByText(appTexts.palette.saveSearch));
  expect(options().at(-1)).toContain(appTexts.palette.saveSearch);
  expect(saved).toEqual(['new']);
});

import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PREFERENCES_KEY, parsePreferences } from './preferences.ts';
import { PreferencesProvider, usePreferences } from './provider.tsx';

afterEach(cleanup);

beforeEach(() => localStorage.clear());
const wrapper = ({ children }: { children: ReactNode }) => <PreferencesProvider>{children}</PreferencesProvider>;

test('broken or foreign values fall back to their defaults, the others stay', () => {
  const preferences = parsePreferences('{"scheme":"pink","density":"compact","letterKeys":"no","zone":7}');
  expect(preferences).toMatchObject({ scheme: 'auto', density: 'compact', letterKeys: true });
  expect(typeof preferences.zone).toBe('string');
  expect(parsePreferences('{')).toEqual(parsePreferences(null));
});

test('the density reaches the document and the next start', () => {
  const { result } = renderHook(usePreferences, { wrapper });
  act(() => result.current.setPreferences({ density: 'comfortable' }));
  expect(document.documentElement.dataset.density).toBe('comfortable');
  expect(parsePreferences(localStorage.getItem(PREFERENCES_KEY)).density).toBe('comfortable');
});

test('another window’s choice is followed', () => {
  const { result } = renderHook(usePreferences, { wrapper });
  act(() => {
    window.dispatchEvent(new StorageEvent('storage', { key: PREFERENCES_KEY, newValue: '{"scheme":"dark"}' }));
  });
  expect(result.current.preferences.scheme).toBe('dark');
});

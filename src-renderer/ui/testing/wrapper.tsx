import { MantineProvider } from '@mantine/core';
import { cleanup } from '@testing-library/react';
import { createInstance } from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { afterEach } from 'vitest';
import uiTexts from '../../../resources/locales/en/ui.json';
import { CommandsProvider } from '../commands/commands.tsx';
import type { Preferences } from '../preferences/preferences.ts';
import { PreferencesProvider } from '../preferences/provider.tsx';
import { theme } from '../theme/theme.ts';

export const TEST_PREFERENCES: Preferences = {
  language: 'en',
  scheme: 'light',
  density: 'normal',
  letterKeys: true,
  zone: 'Europe/Paris',
  otherZone: 'Asia/Tokyo',
  sidebar: 'open',
};

afterEach(cleanup);

/** English texts by namespace. */
type Texts = Readonly<Record<string, object>>;

/** A wrapper that knows a screen's own namespaces too: `wrapperWith({ people: peopleTexts, lists: listTexts })`. */
export const wrapperWith = (texts: Texts) => {
  const i18n = createInstance();
  void i18n.use(initReactI18next).init({
    lng: 'en',
    ns: ['ui', ...Object.keys(texts)],
    defaultNS: 'ui',
    resources: { en: { ui: uiTexts, ...texts } },
    interpolation: { escapeValue: false },
  });
  return function TestWrapper({ children }: { readonly children: ReactNode }) {
    return (
      <I18nextProvider i18n={i18n}>
        <PreferencesProvider initial={TEST_PREFERENCES}>
          <MantineProvider theme={theme} env="test">
            <CommandsProvider>{children}</CommandsProvider>
          </MantineProvider>
        </PreferencesProvider>
      </I18nextProvider>
    );
  };
};

/** What every component of the kit expects around it: English words, fixed preferences, no transitions. */
export const Wrapper = wrapperWith({});

import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import type { i18n } from 'i18next';
import { type ReactNode, useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import { CommandsProvider } from './commands/commands.tsx';
import { type ErrorText, ErrorTextProvider } from './errors/error-text.tsx';
import { dayjsLocale } from './i18n/i18n.ts';
import { PreferencesProvider, usePreferences } from './preferences/provider.tsx';
import { useScheme } from './preferences/use-scheme.ts';
import { cssVariablesResolver, theme } from './theme/theme.ts';
import { Toasts } from './toast/Toasts.tsx';

interface UiProviderProps {
  readonly i18n: i18n;
  /** Words for the errors the program knows; `null` for others. */
  readonly describeError?: (error: unknown) => ErrorText | null;
  /** What style elements must carry under the page's security policy. */
  readonly styleNonce?: string;
  readonly children: ReactNode;
}

const unknownError = (): null => null;

/** Everything the kit's components expect around them: preferences, language, theme, calendars, commands, toasts. */
export function UiProvider({ i18n, describeError = unknownError, styleNonce = '', children }: UiProviderProps) {
  return (
    <PreferencesProvider>
      <I18nextProvider i18n={i18n}>
        <LanguageFollower i18n={i18n} />
        <Themed styleNonce={styleNonce}>
          <ErrorTextProvider describe={describeError}>
            <CommandsProvider>
              <Toasts />
              {children}
            </CommandsProvider>
          </ErrorTextProvider>
        </Themed>
      </I18nextProvider>
    </PreferencesProvider>
  );
}

function LanguageFollower({ i18n }: { readonly i18n: i18n }) {
  const { language } = usePreferences().preferences;
  useEffect(() => {
    if (i18n.language !== language) void i18n.changeLanguage(language);
  }, [i18n, language]);
  return null;
}

function Themed({ styleNonce, children }: { readonly styleNonce: string; readonly children: ReactNode }) {
  const { language } = usePreferences().preferences;
  // Where the scroll lock of Mantine's dialogs looks for the nonce of its style element.
  useEffect(() => {
    if (styleNonce) Object.assign(globalThis, { __webpack_nonce__: styleNonce });
  }, [styleNonce]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme={useScheme()}
      getStyleNonce={() => styleNonce}
    >
      <DatesProvider settings={{ locale: dayjsLocale(language), firstDayOfWeek: language === 'ja' ? 0 : 1 }}>
        {children}
      </DatesProvider>
    </MantineProvider>
  );
}

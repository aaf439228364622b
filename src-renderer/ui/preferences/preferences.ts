import { toUiLanguage, type UiLanguage } from '../i18n/i18n.ts';

export type ColorScheme = 'auto' | 'light' | 'dark';
export type Density = 'compact' | 'normal' | 'comfortable';

/** How one person wants the window to look and behave on this device. */
export interface Preferences {
  readonly language: UiLanguage;
  readonly scheme: ColorScheme;
  readonly density: Density;
  /** Whether single letters act (WCAG 2.1.4 asks that they can be turned off). */
  readonly letterKeys: boolean;
  /** IANA zone in which the person works, and the one shown beside it. */
  readonly zone: string;
  readonly otherZone: string;
  readonly sidebar: 'open' | 'narrow';
}

/** `public/scheme.js` reads the same key before the first paint. */
export const PREFERENCES_KEY = 'ejrc-desk.preferences';

const TOKYO = 'Asia/Tokyo';
const PARIS = 'Europe/Paris';

export const defaultPreferences = (): Preferences => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    language: toUiLanguage(navigator.language),
    scheme: 'auto',
    density: 'normal',
    letterKeys: true,
    zone: zone === 'UTC' ? PARIS : zone,
    otherZone: zone === TOKYO ? PARIS : TOKYO,
    sidebar: 'open',
  };
};

const oneOf = <T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T =>
  allowed.find((item) => item === value) ?? otherwise;

const text = (value: unknown, otherwise: string): string => (typeof value === 'string' && value ? value : otherwise);

/** Preferences from stored JSON; whatever is missing, unknown or broken falls back to its default. */
export const parsePreferences = (json: string | null): Preferences => {
  const defaults = defaultPreferences();
  let stored: Partial<Record<keyof Preferences, unknown>> = {};
  try {
    const parsed: unknown = JSON.parse(json ?? '{}');
    if (parsed && typeof parsed === 'object') stored = parsed;
  } catch {
    return defaults;
  }
  return {
    language: oneOf(stored.language, ['en', 'de', 'fr', 'ja'], defaults.language),
    scheme: oneOf(stored.scheme, ['auto', 'light', 'dark'], defaults.scheme),
    density: oneOf(stored.density, ['compact', 'normal', 'comfortable'], defaults.density),
    letterKeys: typeof stored.letterKeys === 'boolean' ? stored.letterKeys : defaults.letterKeys,
    zone: text(stored.zone, defaults.zone),
    otherZone: text(stored.otherZone, defaults.otherZone),
    sidebar: oneOf(stored.sidebar, ['open', 'narrow'], defaults.sidebar),
  };
};

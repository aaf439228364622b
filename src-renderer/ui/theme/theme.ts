import {
  ActionIcon,
  Button,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type MantineTheme,
  Menu,
  Modal,
  Popover,
  Tooltip,
  type VariantColorsResolver,
} from '@mantine/core';
import type { Tone } from './tones.ts';

const AI: MantineColorsTuple = [
  '#f3f6fd',
  '#e8edf9',
  '#c7d4f7',
  '#9db7ff',
  '#7793e0',
  '#5b78c7',
  '#4161b1',
  '#2a4b9b',
  '#213e83',
  '#182f66',
];
const SHU: MantineColorsTuple = [
  '#fef5f3',
  '#fbe9e5',
  '#ffc9bd',
  '#ff9a84',
  '#ec6f55',
  '#d94f32',
  '#c84024',
  '#b7341b',
  '#992a14',
  '#78200e',
];
const GREY: MantineColorsTuple = [
  '#f6f7f9',
  '#eceef1',
  '#dde1e7',
  '#c3c9d2',
  '#a3adbc',
  '#858e9c',
  '#5a6372',
  '#4c525c',
  '#323945',
  '#1b1f27',
];
/** Mantine takes its dark grounds from this tuple: 7 is the page, 6 what lies on it, 4 its borders, 2 quiet text. */
const DARK: MantineColorsTuple = [
  '#e7eaf0',
  '#c3c9d2',
  '#a3adbc',
  '#8b95a5',
  '#323945',
  '#262c36',
  '#1b1f26',
  '#14171c',
  '#101318',
  '#0b0d11',
];

/** Mantine's colour names as tones, so that no colour a screen may ask for falls below AA in either scheme. */
const TONE_OF_COLOR: Readonly<Record<string, Tone>> = {
  ai: 'ai',
  blue: 'ai',
  indigo: 'ai',
  shu: 'shu',
  red: 'shu',
  pink: 'shu',
  green: 'meeting-held',
  lime: 'meeting-held',
  teal: 'ok',
  cyan: 'meeting-planned',
  grape: 'matching',
  violet: 'matching',
  yellow: 'follow-up',
  orange: 'follow-up',
  gray: 'concluded',
  dark: 'concluded',
};

const filledHover = (tone: Tone): string =>
  tone === 'ai' || tone === 'shu' ? `var(--${tone}-hover)` : `color-mix(in srgb, var(--${tone}) 88%, var(--ink))`;

const variantColorResolver: VariantColorsResolver = (input) => {
  const tone = TONE_OF_COLOR[input.color ?? input.theme.primaryColor];
  const resolved = defaultVariantColorsResolver(input);
  if (input.variant === 'filled' && tone) {
    return {
      ...resolved,
      background: `var(--${tone})`,
      hover: filledHover(tone),
      color: 'var(--paper)',
      hoverColor: 'var(--paper)',
    };
  }
  if (input.variant === 'subtle' && (input.color === 'gray' || input.color === 'dark')) {
    return { ...resolved, color: 'var(--muted)', hover: 'var(--mist)', hoverColor: 'var(--ink)' };
  }
  return resolved;
};

const colorVariables = (theme: MantineTheme): Record<string, string> =>
  Object.fromEntries(
    Object.keys(theme.colors).flatMap((color) => {
      const tone = TONE_OF_COLOR[color] ?? 'concluded';
      return [
        [`--mantine-color-${color}-text`, `var(--${tone})`],
        [`--mantine-color-${color}-filled`, `var(--${tone})`],
        [`--mantine-color-${color}-filled-hover`, filledHover(tone)],
        [`--mantine-color-${color}-light`, `var(--${tone}-soft)`],
        [`--mantine-color-${color}-light-hover`, `var(--${tone}-soft)`],
        [`--mantine-color-${color}-light-color`, `var(--${tone})`],
        [`--mantine-color-${color}-outline`, `var(--${tone})`],
        [`--mantine-color-${color}-outline-hover`, `var(--${tone}-soft)`],
        // Menus and some others write text in shade 6; in the greys that is a ground.
        ...(color === 'gray' || color === 'dark' ? [] : [[`--mantine-color-${color}-6`, `var(--${tone})`]]),
      ];
    }),
  );

/** Points Mantine's variables at our tokens; they resolve per scheme, so both schemes get the same list. */
export const cssVariablesResolver: CSSVariablesResolver = (theme) => {
  const schemed = {
    ...colorVariables(theme),
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-dimmed': 'var(--muted)',
    '--mantine-color-placeholder': 'var(--muted)',
    '--mantine-color-anchor': 'var(--ai)',
    '--mantine-color-error': 'var(--shu)',
    '--mantine-color-success': 'var(--ok)',
    '--mantine-color-default': 'var(--paper)',
    '--mantine-color-default-hover': 'var(--mist)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-disabled': 'var(--mist)',
    '--mantine-color-disabled-color': 'var(--muted)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-primary-color-contrast': 'var(--on-ai)',
  };
  return {
    variables: { '--mantine-line-height': '1.45' },
    light: schemed,
    // Mantine writes text on a filled ground as "white"; on our light-blue dark-scheme grounds that text is ink.
    dark: { ...schemed, '--mantine-color-white': '#14171c' },
  };
};

/** Mantine's dialogs use a header element, which outside of a section is a second banner of the page. */
const PLAIN_HEADER = { defaultProps: { role: 'presentation' } };
/** A dialog that was closed is gone at once, so that the next key reaches what lies under it. */
const DIALOG_MOTION = { duration: 120, exitDuration: 0 };

export const theme = createTheme({
  primaryColor: 'ai',
  primaryShade: { light: 7, dark: 3 },
  colors: { ai: AI, shu: SHU, gray: GREY, dark: DARK },
  black: '#1b1f27',
  variantColorResolver,
  fontFamily: '"Noto Sans Variable", "Noto Sans JP Variable", "Noto Sans", "Noto Sans CJK JP", sans-serif',
  fontFamilyMonospace: '"Noto Sans Mono", ui-monospace, Consolas, Menlo, monospace',
  defaultRadius: 'var(--radius)',
  fontSizes: {
    xs: 'var(--text-small)',
    sm: 'var(--text-body)',
    md: 'var(--text-body)',
    lg: 'var(--text-title)',
    xl: 'var(--text-headline)',
  },
  fontWeights: { regular: '400', medium: '500', bold: '700' },
  headings: {
    fontWeight: '700',
    sizes: {
      h1: { fontSize: 'var(--text-headline)', lineHeight: '1.35' },
      h2: { fontSize: 'var(--text-title)', lineHeight: '1.35' },
      h3: { fontSize: 'var(--text-body)', lineHeight: '1.4' },
      h4: { fontSize: 'var(--text-body)', lineHeight: '1.4' },
    },
  },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.25rem', xl: '2rem' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm', variant: 'filled' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, transitionProps: { duration: 100 } } }),
    Modal: Modal.extend({
      defaultProps: { transitionProps: DIALOG_MOTION, overlayProps: { color: '#0b0d11', backgroundOpacity: 0.35 } },
    }),
    Drawer: Drawer.extend({
      defaultProps: {
        transitionProps: DIALOG_MOTION,
        overlayProps: { color: '#0b0d11', backgroundOpacity: 0.35 },
        position: 'right',
      },
    }),
    ModalHeader: Modal.Header.extend(PLAIN_HEADER),
    DrawerHeader: Drawer.Header.extend(PLAIN_HEADER),
    Menu: Menu.extend({
      defaultProps: { withInitialFocusPlaceholder: false, transitionProps: { duration: 80 }, shadow: 'none' },
    }),
    Popover: Popover.extend({ defaultProps: { transitionProps: { duration: 80 }, shadow: 'none' } }),
  },
});

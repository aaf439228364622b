import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { isMac, parseKeys } from '../keyboard/keys.ts';
import classes from './badges.module.css';

const MAC_SIGNS: Readonly<Record<string, string>> = { mod: '⌘', shift: '⇧', alt: '⌥' };
const SIGNS: Readonly<Record<string, string>> = {
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  enter: '↵',
};

/** How the keys are called on this keyboard: one list of caps per press. */
const useKeyCaps = (keys: string): readonly (readonly string[])[] => {
  const { t } = useTranslation('ui');
  const mac = isMac();
  const names: Readonly<Record<string, string>> = {
    mod: t('key.mod'),
    shift: t('key.shift'),
    alt: t('key.alt'),
    escape: t('key.escape'),
    space: t('key.space'),
  };
  const cap = (key: string): string => (mac && MAC_SIGNS[key]) || SIGNS[key] || names[key] || key.toUpperCase();
  return parseKeys(keys).map(({ mod, alt, shift, key }) =>
    [mod && 'mod', alt && 'alt', shift && 'shift', key].filter((part) => typeof part === 'string').map(cap),
  );
};

/** Keys as caps: `mod+k` reads Strg K in German on Windows, ⌘ K on a Mac. */
export function KeyHint({ keys }: { readonly keys: string }) {
  const { t } = useTranslation('ui');
  return (
    <kbd className={classes.key}>
      {useKeyCaps(keys).map((caps, at) => (
        <Fragment key={caps.join('+')}>
          {at > 0 && <span className={classes.then}>{t('key.then')}</span>}
          {caps.join(' ')}
        </Fragment>
      ))}
    </kbd>
  );
}

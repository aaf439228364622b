import i18next from 'i18next';
import { expect, test } from 'vitest';
import { ERRORS } from '#shared/contract/errors.ts';
import de from '../../../resources/locales/de/errors.json';
import en from '../../../resources/locales/en/errors.json';
import fr from '../../../resources/locales/fr/errors.json';
import ja from '../../../resources/locales/ja/errors.json';
import { describeError } from './describe-error.ts';

const resources = { de: { errors: de }, en: { errors: en }, fr: { errors: fr }, ja: { errors: ja } };
const LANGUAGES = ['de', 'en', 'fr', 'ja'] as const;

function texts(language: (typeof LANGUAGES)[number]) {
  document.documentElement.lang = language;
  const instance = i18next.createInstance();
  void instance.init({ lng: language, resources, interpolation: { escapeValue: false }, initAsync: false });
  return instance.getFixedT(language, 'errors');
}

const DATA = { device: 'C4', lacking: [{ device: 'C4', from: 210, to: 388 }] };

test.each(LANGUAGES)('every refusal of an exchange says in %s what it is and what to do', (language) => {
  for (const code of Object.keys(ERRORS).filter((name) => name.startsWith('SYNC_'))) {
    const text = describeError({ code, data: DATA }, texts(language));
    expect(text?.title, code).toBeTruthy();
    expect(text?.hint, code).toBeTruthy();
    expect(`${text?.title}${text?.hint}`, code).not.toMatch(/\{\{|undefined|SYNC_/u);
  }
});

test('what is lacking is named by numbers and device', () => {
  const { title } = describeError({ code: 'SYNC_LACKS_CHANGES', data: DATA }, texts('en')) ?? {};
  expect(title).toBe('Changes in between are missing: 210–388 of device C4.');
});

test.each(LANGUAGES)('a decision about many that is refused names the record and says why in %s', (language) => {
  const t = texts(language);
  const because = { code: 'MOVE_NOT_ALLOWED', data: { to: 'concluded', lacks: ['outcome'] } };
  const { title, hint } =
    describeError({ code: 'CONFLICT_REFUSED', data: { name: 'J-2026-7 Holz', because } }, t) ?? {};
  expect(title).toContain('J-2026-7 Holz');
  expect(hint).toContain(t('MOVE_NOT_ALLOWED.title'));
  expect(hint).toContain(t('lack.outcome'));
});

import { createTexts, localeOfHeader } from '../backend/startup-texts.ts';
import { type Answer, answer } from './static-files.ts';

/** For a browser that was not opened by the program: says how to open a window, and nothing else. */
export function signInAnswer(acceptLanguage: string | undefined, status = 401): Answer {
  const locale = localeOfHeader(acceptLanguage ?? '');
  const t = createTexts(locale);
  const html = [
    '<!doctype html>',
    `<html lang="${locale}">`,
    '<head><meta charset="utf-8"><title>EJRC Desk</title></head>',
    `<body><h1>${t('page.title')}</h1><p>${t('page.how')}</p></body>`,
    '</html>',
  ].join('\n');
  return answer(status, 'text/html; charset=utf-8', html);
}

import { describe, expect, it } from 'vitest';
import { guessLanguage } from './guess-language.ts';

describe('guessLanguage', () => {
  it.each([
    ['en', 'Thank you for the introduction. We would like to plan a meeting with the cluster.'],
    ['de', 'Sehr geehrte Damen und Herren, wir suchen für die Reise einen Partner in der Präfektur.'],
    ['fr', 'Madame, Monsieur, nous cherchons un importateur pour les vins de notre coopérative.'],
    ['ja', 'はじめてご連絡いたします。岩手県庁の佐々木と申します。'],
    ['ja', '「EU-Japan Regional Cooperation Programme」について、資料をお送りください。よろしくお願いします。'],
    [
      'de',
      'Liebe Kollegin, das ist die Antwort auf Ihre Frage zu dem Projekt.\n> Thank you for the update and all that you have done for us.',
    ],
    [undefined, '您好，我们希望参加关于绿色制造的交流活动。'],
    [undefined, 'Добрый день! Мы хотели бы участвовать в семинаре.'],
    [undefined, 'Gracias por la información sobre el proyecto de cooperación.'],
    [undefined, 'OK'],
    [undefined, ''],
    [undefined, 'Müller GmbH, Sasaki KK, Weber SA, Novak a.s.'],
  ])('%s: %s', (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completingAt, parseSearch, searchText } from './search-query.ts';

const words = (text: string) => parseSearch(text).words.map(({ text: word }) => word);
const filters = (text: string) => parseSearch(text).filters;

describe('what is typed into the search box', () => {
  test('blanks part words, the Japanese blank too', () => {
    expect(words(' Müller　岐阜  観光 ')).toEqual(['Müller', '岐阜', '観光']);
    expect(parseSearch('  ')).toEqual({ words: [], filters: [] });
  });

  test('a phrase stands in quotes of any kind, and one that is never closed lasts to the end', () => {
    for (const text of ['"Grand Est"', '“Grand  Est”', '„Grand Est“', '"Grand Est']) {
      expect(parseSearch(text).words).toEqual([{ text: 'Grand Est', isPhrase: true, isNegated: false }]);
    }
  });

  test('a minus before a word, phrase or filter says what must not be there; between letters it is a hyphen', () => {
    expect(parseSearch('-Sake -"Grand Est" -tag:alt Grand-Est - 5').words).toEqual([
      { text: 'Sake', isPhrase: false, isNegated: true },
      { text: 'Grand Est', isPhrase: true, isNegated: true },
      { text: 'Grand-Est', isPhrase: false, isNegated: false },
      { text: '-', isPhrase: false, isNegated: false },
      { text: '5', isPhrase: false, isNegated: false },
    ]);
    expect(filters('-tag:alt')).toEqual([{ name: 'tag', values: ['alt'], isNegated: true }]);
  });

  test('a filter has one value or several, and values with blanks stand in quotes', () => {
    expect(filters('status:received,qualified region:jis:21 tag:"Wein, rot",Sake owner:')).toEqual([
      { name: 'status', values: ['received', 'qualified'], isNegated: false },
      { name: 'region', values: ['jis:21'], isNegated: false },
      { name: 'tag', values: ['Wein, rot', 'Sake'], isNegated: false },
      { name: 'owner', values: [], isNegated: false },
    ]);
  });

  test('filters are named in the four languages, with the colon of Japanese keyboards', () => {
    expect(filters('zuständig:Meier statut:received 地域：岐阜 STATUS:received').map(({ name }) => name)).toEqual([
      'owner',
      'status',
      'region',
      'status',
    ]);
  });

  test('what names no filter is a word as it stands', () => {
    expect(words('https://example.org Re: 10:30 "status:received"')).toEqual([
      'https://example.org',
      'Re:',
      '10:30',
      'status:received',
    ]);
  });

  test('any query is read back from its text as it was', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...' 　"“”-－:：,、aß岐', 'status:', 'tag:') }),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const query = parseSearch(text);
        expect(parseSearch(searchText(query))).toEqual(query);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what stands at the caret', () => {
  test('a word that may become a filter', () => {
    expect(completingAt('Wein sta', 8)).toEqual({ filter: null, typed: 'sta', from: 5, to: 8 });
    expect(completingAt('Wein -sta', 9)).toEqual({ filter: null, typed: 'sta', from: 6, to: 9 });
  });

  test('a value, and of several the last', () => {
    expect(completingAt('status:', 7)).toEqual({ filter: 'status', typed: '', from: 7, to: 7 });
    expect(completingAt('tag:Wein,Sa rot', 11)).toEqual({ filter: 'tag', typed: 'Sa', from: 9, to: 11 });
    expect(completingAt('tag:"rote W', 11)).toEqual({ filter: 'tag', typed: 'rote W', from: 4, to: 11 });
  });

  test('nothing on blanks and in phrases', () => {
    expect(completingAt('Wein ', 5)).toBeNull();
    expect(completingAt('"Grand Es', 9)).toBeNull();
    expect(completingAt('', 0)).toBeNull();
  });

  test('what is replaced lies in the text before the caret', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...' "-:,aß岐', 'tag:') }), fc.nat({ max: 20 }), (text, at) => {
        const caret = Math.min(at, text.length);
        const found = completingAt(text, caret);
        if (found === null) return;
        expect(found.to).toBe(caret);
        expect(found.from).toBeGreaterThanOrEqual(0);
        expect(found.from).toBeLessThanOrEqual(caret);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseParameters } from './header-parameters.ts';

const parameter = (text: string, name: string): string | undefined => parseParameters(text).parameters.get(name);

describe('parseParameters', () => {
  it.each([
    ['TEXT/Plain; Charset="UTF-8"', 'text/plain', 'charset', 'UTF-8'],
    ['text/plain (a comment); charset=utf-8 (another)', 'text/plain', 'charset', 'utf-8'],
    ['text/plain;charset = us-ascii ; x', 'text/plain', 'charset', 'us-ascii'],
    ['multipart/mixed; boundary="a;b \\"c\\""', 'multipart/mixed', 'boundary', 'a;b "c"'],
    ['multipart/mixed; boundary=first; boundary=second', 'multipart/mixed', 'boundary', 'first'],
    ['multipart/mixed (unclosed; boundary=b', 'multipart/mixed', 'boundary', 'b'],
    ['attachment; filename=floor plan (v2).pdf', 'attachment', 'filename', 'floor plan (v2).pdf'],
    ['attachment; filename=plan(2).pdf', 'attachment', 'filename', 'plan(2).pdf'],
    ['attachment; filename="C:\\plans\\a.pdf"', 'attachment', 'filename', 'C:\\plans\\a.pdf'],
    ['attachment; filename="never closed.pdf', 'attachment', 'filename', 'never closed.pdf'],
  ])('reads %j', (text, value, name, expected) => {
    const parsed = parseParameters(text);
    expect(parsed.value).toBe(value);
    expect(parsed.parameters.get(name)).toBe(expected);
  });

  it.each([
    ["attachment; filename*=UTF-8''%E5%B2%A9%E6%89%8B.pdf", '岩手.pdf'],
    ["attachment; filename*=iso-8859-1'de'%FCbersicht.pdf", 'übersicht.pdf'],
    ["attachment; filename*0*=utf-8''%E5%B2; filename*1*=%A9%E6%89%8B; filename*2=.pdf", '岩手.pdf'],
    ['attachment; filename*1=b.pdf; filename*0=a-', 'a-b.pdf'],
    ["attachment; filename=plain.pdf; filename*=UTF-8''%C3%BC.pdf", 'ü.pdf'],
    ["attachment; filename*=UTF-8''%ZZ%E5.pdf", '%ZZå.pdf'],
    ['attachment; filename*0=a%2Fb.pdf', 'a%2Fb.pdf'],
    ["attachment; filename*=ISO-2022-JP''%1B%24B4d%3Cj%1B%28B.pdf", '岩手.pdf'],
    ["attachment; filename*=Shift_JIS''%8A%E2%8E%E8.pdf", '岩手.pdf'],
  ])('reads the RFC 2231 name in %j', (text, name) => {
    expect(parameter(text, 'filename')).toBe(name);
  });

  it('takes names that mean something to JavaScript as names', () => {
    expect(parameter('a/b; __proto__=x; constructor=y', '__proto__')).toBe('x');
    expect(parameter('a/b', 'constructor')).toBeUndefined();
  });

  it('gives back any name written as RFC 2231', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.integer({ min: 1, max: 9 }), (name, size) => {
        const encoded = [...new TextEncoder().encode(name.toWellFormed())].map(
          (byte) => `%${byte.toString(16).padStart(2, '0')}`,
        );
        const sections = encoded.reduce<string[]>((all, byte, index) => {
          if (index % size === 0) all.push('');
          all[all.length - 1] += byte;
          return all;
        }, []);
        const header = sections.map((text, nr) => `filename*${nr}*=${nr === 0 ? "utf-8''" : ''}${text}`).join('; ');
        // A byte order mark in front says UTF-8, too, and is not part of the name.
        expect(parameter(`attachment; ${header}`, 'filename')).toBe(name.toWellFormed().replace(/^\ufeff/, ''));
      }),
    );
  });
});

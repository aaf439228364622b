import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachmentName, harmlessFileName } from './file-name.ts';

/** Any UTF-16 code unit: halves of surrogate pairs among them. */
const codeUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

describe('harmlessFileName', () => {
  it.each([
    ['岩手県産業概要（2026年度版）.pdf', '岩手県産業概要（2026年度版）.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\plan.pdf', 'plan.pdf'],
    ['..', ''],
    ['.hidden', 'hidden'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['a\0b\n.txt', 'ab.txt'],
    ['what?<now>.txt', 'what__now_.txt'],
    ['ends with dots. . ', 'ends with dots'],
    ['', ''],
  ])('makes %j harmless', (name, expected) => {
    expect(harmlessFileName(name)).toBe(expected);
  });

  it('keeps the ending of a long name', () => {
    const name = harmlessFileName(`${'長'.repeat(500)}.pdf`);
    expect(name.length).toBeLessThanOrEqual(180);
    expect(name.endsWith('….pdf')).toBe(true);
  });

  it('never lets a path, a control character or a lone surrogate through', () => {
    fc.assert(
      fc.property(fc.string({ unit: codeUnit, maxLength: 300 }), (name) => {
        const harmless = harmlessFileName(name);
        expect(harmless).not.toMatch(/[/\\:*?"<>|\p{Cc}\u202a-\u202e]/u);
        expect(harmless).not.toMatch(/^\.|[. ]$/);
        expect(harmless.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('attachmentName', () => {
  it('makes up a name from the type where there is none', () => {
    expect(attachmentName(null, 'text/calendar', 2)).toBe('part-2.ics');
    expect(attachmentName('///', 'application/x-nonsense', 3)).toBe('part-3.bin');
  });
});

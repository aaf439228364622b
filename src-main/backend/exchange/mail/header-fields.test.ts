import { describe, expect, it } from 'vitest';
import { encodeIso2022Jp, encoder } from '../testing/encode.ts';
import { headerValue, parseHeaderBlock } from './header-fields.ts';

const LIMIT = 100_000;
const ascii = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const fields = (bytes: Uint8Array, limit = LIMIT) => parseHeaderBlock(bytes, 0, limit).fields;

describe('parseHeaderBlock', () => {
  it('reads fields in order, unfolds them and stops at the empty line', () => {
    const bytes = ascii('From: a@b.example\r\nSubject: one\r\n two\r\n\tthree\r\n\r\nbody: no\r\n');
    const block = parseHeaderBlock(bytes, 0, LIMIT);
    expect(block.fields).toEqual([
      { name: 'from', value: 'a@b.example' },
      { name: 'subject', value: 'one two\tthree' },
    ]);
    expect(Buffer.from(bytes.subarray(block.end)).toString()).toBe('body: no\r\n');
    expect(block.cut).toBe(false);
  });

  it('passes over lines that are no field: an mbox line, a byte count, junk', () => {
    const block = fields(ascii('1234\nFrom sender Mon Nov 16 09:41:57 2026\n\xff\xd8: x\nSubject : ok\n\n'));
    expect(block).toEqual([{ name: 'subject', value: 'ok' }]);
  });

  it('keeps names that mean something to JavaScript apart', () => {
    const block = fields(ascii('__proto__: polluted\nconstructor: x\n\n'));
    expect(headerValue(block, '__proto__')).toBe('polluted');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('lets the first of two equal fields count', () => {
    expect(headerValue(fields(ascii('Subject: first\nSubject: second\n\n')), 'subject')).toBe('first');
  });

  it('ends at a delimiter that follows a part header at once', () => {
    const bytes = ascii('x\nContent-Type: text/plain\n--b--\n');
    expect(parseHeaderBlock(bytes, 2, LIMIT).end).toBe(bytes.indexOf(0x2d, 15));
  });

  it.each([
    ['windows-1252', 'Grüße aus Köln'],
    ['shift_jis', '佐々木 健一'],
    ['euc-jp', '水素エネルギーの共同研究について'],
    ['utf-8', 'Grüße 岩手'],
  ])('reads raw %s in a header', (encoding, text) => {
    const raw = encoding === 'utf-8' ? new TextEncoder().encode(text) : encoder(encoding)(text);
    const bytes = Uint8Array.from([...ascii('Subject: '), ...raw, ...ascii('\n\n')]);
    expect(headerValue(fields(bytes), 'subject')).toBe(text);
  });

  it('reads raw ISO-2022-JP, whose bytes are all ASCII', () => {
    const bytes = Uint8Array.from([...ascii('Subject: '), ...encodeIso2022Jp('岩手県のご相談'), ...ascii('\n\n')]);
    expect(headerValue(fields(bytes), 'subject')).toBe('岩手県のご相談');
  });

  it('reads raw text in the charset that the same header names for the body', () => {
    const name = encoder('windows-1250')('Łódź');
    const type = ascii('Content-Type: text/plain; charset=windows-1250\nSubject: ');
    expect(headerValue(fields(Uint8Array.from([...type, ...name, 0x0a, 0x0a])), 'subject')).toBe('Łódź');
  });

  it('shortens a huge field, keeps those after it, and says so', () => {
    const block = parseHeaderBlock(ascii(`X-Big: ${'a'.repeat(200_000)}\nSubject: still here\n\n`), 0, LIMIT);
    expect(headerValue(block.fields, 'subject')).toBe('still here');
    expect(block.cut).toBe(true);
  });

  it('keeps no more than the limit allows, and finds the body all the same', () => {
    const bytes = ascii(`${'X-Many: a\n'.repeat(50_000)}\nbody`);
    const block = parseHeaderBlock(bytes, 0, LIMIT);
    expect(block.cut).toBe(true);
    expect(block.fields.length).toBeLessThanOrEqual(1000);
    expect(block.end).toBe(bytes.length - 4);
  });
});

import { expect, test } from 'vitest';
import { sniffType } from './sniff.ts';

const bytes = (...values: number[]) => Uint8Array.from([...values, ...new Array(16).fill(0)]);

test.each([
  [bytes(0x25, 0x50, 0x44, 0x46, 0x2d), 'application/pdf'],
  [bytes(0x4d, 0x5a), 'application/x-msdownload'],
  [
    Buffer.from('PK\u0003\u0004xxxx[Content_Types].xml word/document.xml', 'latin1'),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [Buffer.from('PK\u0003\u0004xxxx notes.txt', 'latin1'), 'application/zip'],
  [Buffer.from('  <!DOCTYPE html><p>岐阜'), 'text/html'],
  [Buffer.from('<?xml version="1.0"?><svg xmlns="x"/>'), 'image/svg+xml'],
  [Buffer.from('こんにちは'), 'text/plain'],
  [bytes(1, 2, 3, 0), 'application/octet-stream'],
])('a type is told from the content (%#)', (content, type) => {
  expect(sniffType(content)).toBe(type);
});

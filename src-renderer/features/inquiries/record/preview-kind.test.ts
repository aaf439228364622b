import { expect, test } from 'vitest';
import { previewOf } from './preview-kind.ts';

test.each([
  ['image/png', 'image'],
  ['image/jpeg', 'image'],
  ['text/plain', 'text'],
  ['image/svg+xml', null],
  ['text/html', null],
  ['text/xml', null],
  ['application/pdf', null],
  ['message/rfc822', null],
  ['application/octet-stream', null],
])('%s is shown as %s: nothing that could run', (type, kind) => {
  expect(previewOf({ type, size: 1000 })).toBe(kind);
});

test('what is very large is not drawn into the page', () => {
  expect(previewOf({ type: 'image/png', size: 11 * 1024 * 1024 })).toBeNull();
});

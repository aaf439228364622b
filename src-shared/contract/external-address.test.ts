import { expect, it } from 'vitest';
import { externalAddress } from './external-address.ts';

it.each([
  ['https://example.org', 'https://example.org/'],
  ['https://example.jp/岐阜?a=b#c', 'https://example.jp/%E5%B2%90%E9%98%9C?a=b#c'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  [
    'mailto:a@example.org?subject=Re%3A%20Hello&cc=b@example.org',
    'mailto:a@example.org?subject=Re%3A%20Hello&cc=b@example.org',
  ],
])('%s may be opened', (text, address) => {
  expect(externalAddress(text)).toBe(address);
});

it.each([
  'http://example.org',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'smb://server/share',
  'ms-msdt:/id',
  'ejrc-desk://today',
  'app://desk/',
  'https://example.org@evil.example',
  'https://user:password@example.org',
  'mailto:a@example.org?attach=/etc/passwd',
  'mailto:a@example.org?Attachment=x',
  'C:\\Windows\\System32\\calc.exe',
  '\\\\server\\share',
  '--help',
  '',
  'https://',
  `https://example.org/${'a'.repeat(2000)}`,
])('%s may not', (text) => {
  expect(externalAddress(text)).toBeUndefined();
});

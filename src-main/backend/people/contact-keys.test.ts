import { expect, test } from 'vitest';
import { contactKey } from './contact-keys.ts';

test.each([
  ['Anna.Keller@Example.ORG', 'anna.keller@example.org'],
  ['ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ', 'taro@example.jp'],
  ['info@müller.example', 'info@müller.example'],
])('the key of an e-mail address is its lower case: %s', (value, key) => {
  expect(contactKey('email', value, null)).toBe(key);
});

test.each([
  '',
  'anna',
  'anna@',
  '@example.org',
  'anna@example',
  'a b@example.org',
  'a@b@example.org',
  'Anna <a@example.org>',
])('what is no e-mail address has no key: %s', (value) => {
  expect(contactKey('email', value, null)).toBeNull();
});

test.each([
  ['+81 3 3580 0131', null, '+81335800131'],
  ['０３－３５８０－０１３１', 'JP', '+81335800131'],
  ['03-3580-0131', 'JP', '+81335800131'],
  ['03 88 15 68 68', 'FR', '+33388156868'],
  ['+49 (0)30 901820', 'JP', '+4930901820'],
])('the key of the phone number %s in %s is %s', (value, country, key) => {
  expect(contactKey('phone', value, country)).toBe(key);
});

test.each([
  ['03-3580-0131', null],
  ['123', 'JP'],
  ['+999 12345678', null],
  ['call me', 'FR'],
  ['03-3580-0131', 'XX'],
])('what is no phone number has no key: %s in %s', (value, country) => {
  expect(contactKey('phone', value, country)).toBeNull();
});

import { expect, test } from 'vitest';
import { readAddress, writeAddress } from './address.ts';

test.each([
  [
    'postgres://ejrc_device:pa%3Ass@hub.example.org/ejrc',
    'postgres://ejrc_device@hub.example.org:5432/ejrc?sslmode=verify-full',
  ],
  ['postgresql://a@[2001:db8::1]:6432/b', 'postgres://a@[2001:db8::1]:6432/b?sslmode=verify-full'],
  ['postgres://a@hub.example.org/b?sslmode=verify-full', 'postgres://a@hub.example.org:5432/b?sslmode=verify-full'],
  [
    'postgres://a@hub.example.org/b?sslrootcert=/etc/our%20ca.pem',
    'postgres://a@hub.example.org:5432/b?sslmode=verify-full&sslrootcert=%2Fetc%2Four+ca.pem',
  ],
  ['postgres://a@localhost/b', 'postgres://a@localhost:5432/b'],
  ['postgres://a@127.0.0.1/b?sslmode=disable', 'postgres://a@127.0.0.1:5432/b'],
  ['postgres://a@[::1]/b', 'postgres://a@[::1]:5432/b'],
  ['postgres://a@localhost/b?sslmode=verify-full', 'postgres://a@localhost:5432/b?sslmode=verify-full'],
  ['postgres://%E5%B2%90@localhost/%E9%98%9C', 'postgres://%E5%B2%90@localhost:5432/%E9%98%9C'],
])('%s is kept as %s, which says the same again', (text, kept) => {
  const read = readAddress(text);
  expect(read && writeAddress(read.address)).toBe(kept);
  expect(readAddress(kept)?.address).toEqual(read?.address);
});

test('the password is told apart from the address', () => {
  const read = readAddress('postgres://a:pa%3Ass@localhost/b');
  expect(read?.password).toBe('pa:ss');
  expect(JSON.stringify(read?.address)).not.toContain('pa');
});

test.each([
  '',
  'hub.example.org',
  'https://a@hub.example.org/b',
  'postgres://hub.example.org/b',
  'postgres://a@hub.example.org',
  'postgres://a@hub.example.org/',
  'postgres:///b?host=/var/run',
  'postgres://a@hub.example.org/b?sslmode=disable',
  'postgres://a@hub.example.org/b?sslmode=require',
  'postgres://a@hub.example.org/b?sslmode=no-verify',
  'postgres://a@0.0.0.0/b?sslmode=disable',
  'postgres://a@localhost.example.org/b?sslmode=prefer',
  'postgres://a@127.0.0.1.example.org/b?sslmode=disable',
  'postgres://a@hub.example.org/b?options=-c%20x',
  'postgres://a@hub.example.org/b#c',
  'postgres://a:%FF@hub.example.org/b',
])('%s is no address of a hub', (text) => {
  expect(readAddress(text)).toBeUndefined();
});

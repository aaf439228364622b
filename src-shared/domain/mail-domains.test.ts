import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostOf, houseOf, ownDomain, sameHouse } from './mail-domains.ts';

test('an address tells an organisation by its domain, unless anyone can have it', () => {
  expect(ownDomain('Sasaki@Pref-Iwate.example.jp')).toBe('pref-iwate.example.jp');
  for (const address of ['x@gmail.com', 'x@yahoo.co.jp', 'x@localhost', 'x', '']) expect(ownDomain(address)).toBeNull();
});

test('a website tells its host, however it was written', () => {
  expect(hostOf('https://www.Hida-Wood.example.jp/en/?a=1')).toBe('hida-wood.example.jp');
  expect(hostOf('hida-wood.example.jp')).toBe('hida-wood.example.jp');
  for (const website of ['', 'none', 'http://', '—']) expect(hostOf(website)).toBeNull();
});

test('a domain and one inside it are one house; neighbours under a registry are not', () => {
  expect(sameHouse('pref-iwate.example.jp', 'mono.pref-iwate.example.jp')).toBe(true);
  expect(sameHouse('a.co.jp', 'b.co.jp')).toBe(false);
  expect(sameHouse('co.jp', 'b.co.jp')).toBe(false);
  expect(sameHouse('a.example.eu', 'b.example.eu')).toBe(false);
  expect(sameHouse('notexample.eu', 'example.eu')).toBe(false);
});

test('every domain of a house ends with what is asked for', () => {
  const label = fc.stringMatching(/^[a-z]{2,5}$/u);
  const domain = fc.array(label, { minLength: 2, maxLength: 4 }).map((labels) => labels.join('.'));
  fc.assert(
    fc.property(domain, fc.option(label), (short, sub) => {
      const long = sub === null ? short : `${sub}.${short}`;
      if (sameHouse(short, long)) expect(long.endsWith(houseOf(long))).toBe(true);
      if (sameHouse(short, long)) expect(short.endsWith(houseOf(long))).toBe(true);
    }),
  );
});
